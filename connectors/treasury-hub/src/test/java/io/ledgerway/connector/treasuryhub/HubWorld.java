package io.ledgerway.connector.treasuryhub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.treasuryhub.simulator.SteeredClock;
import io.ledgerway.connector.treasuryhub.simulator.TreasuryHubSimulator;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.http.auth.HttpAuth;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.inbox.InboxStore;
import io.ledgerway.runtime.retry.Sleeper;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A runtime on a store in a file, connected to a simulated hub. */
public final class HubWorld implements AutoCloseable {

  /** The API key at the beginning. */
  public static final String FIRST_KEY = "synthetic-key-one";

  /** Begins with the store's own time, which it is compared with. */
  public final SteeredClock clock = new SteeredClock(Clock.systemUTC().instant());

  public final Map<String, String> secrets = new ConcurrentHashMap<>();
  public final TreasuryHubSimulator hub;
  private final Path folder;
  private JdbcStores stores;
  private LedgerwayRuntime runtime;
  private RuntimeConnection connection;

  public HubWorld(Path folder) throws IOException {
    this.folder = folder;
    secrets.put("hub-key", FIRST_KEY);
    secrets.put("webhook-one", "synthetic-webhook-one");
    secrets.put("webhook-two", "synthetic-webhook-two");
    hub = new TreasuryHubSimulator(clock, FIRST_KEY);
    stores = JdbcStores.openFile(folder.resolve("stores"));
    connect(Map.of());
  }

  /** Opens the connection anew, with other settings. */
  public void connect(Map<String, String> changed) {
    if (runtime != null) {
      runtime.close();
    }
    runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .folder(folder)
            .clock(clock)
            .sleeper(Sleeper.NEVER) // one attempt a call, to look at each
            .http(HttpEndpoints.standard().withSecrets(ref -> Secret.of(secrets.get(ref.name()))))
            .connectorsOf(getClass().getClassLoader())
            .build();
    connection = runtime.connect(spec(changed));
  }

  /** Kills the process, as far as its database can tell, and starts another one. */
  public void restart(Map<String, String> changed) throws SQLException {
    try (Connection store = DriverManager.getConnection(url());
        Statement statement = store.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    }
    stores.close();
    stores = JdbcStores.openFile(folder.resolve("stores"));
    connect(changed);
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("stores").toAbsolutePath() + ";WRITE_DELAY=0";
  }

  /** Where webhooks are kept. */
  public InboxStore inbox() {
    return stores.inbox();
  }

  /** The connection's specification. */
  public ConnectionSpec spec(Map<String, String> changed) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("base-url", hub.base().toString());
    settings.put("organisation-id", TreasuryHubSimulator.ORGANISATION);
    settings.put("api-key", "hub-key");
    settings.put("originating-account-id", "account-1");
    settings.putAll(changed);
    return new ConnectionSpec(
        "hub",
        "Hub",
        "treasury-hub",
        settings,
        null,
        HttpSettings.of(hub.base())
            .withAuth(
                new HttpAuth.Basic(TreasuryHubSimulator.ORGANISATION, new SecretRef("hub-key"))));
  }

  public RuntimeConnection connection() {
    return connection;
  }

  public LedgerwayRuntime runtime() {
    return runtime;
  }

  /** Pays once. */
  public WriteResult pay(PaymentInstruction payment) {
    return runtime
        .write(connection, TreasuryHubConnectorProvider.PAY, List.of(Payments.request(payment)))
        .get(0);
  }

  /** Lets time pass for the hub, the runtime and the store. */
  public void pass(Duration time) {
    clock.pass(time);
    String earlier = " - INTERVAL '" + time.toSeconds() + "' SECOND(9)";
    try (Connection store = DriverManager.getConnection(url());
        Statement statement = store.createStatement()) {
      statement.executeUpdate(
          "UPDATE lw_intention SET first_sent_at = first_sent_at"
              + earlier
              + ", last_sent_at = last_sent_at"
              + earlier);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An order as the hub takes it. */
  public static ObjectNode hubOrder(String number) {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.put("type", "sepa");
    order.put("amount", 1250);
    order.put("currency", "EUR");
    order.put("direction", "credit");
    order.put("originating_account_id", "account-1");
    order.put("external_id", "x-" + number);
    order
        .putObject("metadata")
        .put("ledgerway_fingerprint", "fp1:abc")
        .put("instruction_id", "I-" + number)
        .put("end_to_end_id", "E-" + number);
    return order;
  }

  /** Every event that a first walk gives. */
  public List<Envelope<SettlementEvent>> readAll() {
    List<Envelope<SettlementEvent>> all = new ArrayList<>();
    runtime.<SettlementEvent>read(
        connection, TreasuryHubConnectorProvider.LIST_SETTLEMENTS, all::addAll);
    return all;
  }

  /** How many writes reached the hub. */
  public long posts() {
    return hub.wire().stream().filter(line -> line.startsWith("POST")).count();
  }

  @Override
  public void close() {
    runtime.close();
    stores.close();
    hub.close();
  }
}
