package io.ledgerway.runtime;

import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.runtime.file.sftp.SftpSettings;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.Keys;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.memory.MemoryStores;
import io.ledgerway.runtime.memory.SteeredIntentionStore;
import io.ledgerway.runtime.retry.ConnectionLimits;
import io.ledgerway.runtime.retry.Sleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A runtime over a store in memory and a scripted connector; the clock moves when told. */
public final class WritingWorld {

  private final Path root;
  private final MovableClock clock = new MovableClock();
  private final SteeredIntentionStore store = new SteeredIntentionStore(clock);
  private final ScriptedConnector connector;
  private Sleeper sleeper = Sleeper.NEVER;
  private ConnectionLimits limits = ConnectionLimits.USUAL;
  private LossListener losses = new LossLog();
  private HttpEndpoints http = HttpEndpoints.standard();
  private SftpSettings server;
  private LedgerwayRuntime runtime;

  /**
   * A world with two connections, {@code a} and {@code b}.
   *
   * @param root where folders begin
   * @param contract what the target offers
   */
  public WritingWorld(Path root, WriteContract contract) {
    this.root = root;
    this.connector = new ScriptedConnector(contract);
    this.runtime = start("a", "b");
  }

  /**
   * A new process over the same store.
   *
   * @param connections the connections that are configured now
   * @return the new runtime
   */
  public LedgerwayRuntime start(String... connections) {
    store.enter();
    runtime =
        Ledgerway.runtime()
            .stores(store, MemoryStores.open(clock).checkpoints())
            .folder(root)
            .clock(clock)
            .sleeper(sleeper)
            .http(http)
            .losses(losses)
            .connector(connector)
            .build();
    for (String each : connections) {
      ConnectionSpec spec = ScriptedConnector.connection(each, limits);
      runtime.connect(server == null ? spec : spec.withSftp(server));
    }
    return runtime;
  }

  /**
   * The store.
   *
   * @return the store
   */
  public SteeredIntentionStore store() {
    return store;
  }

  /**
   * The connector.
   *
   * @return the connector
   */
  public ScriptedConnector connector() {
    return connector;
  }

  /**
   * The runtime.
   *
   * @return the running runtime
   */
  public LedgerwayRuntime runtime() {
    return runtime;
  }

  /**
   * A new process whose calls wait between attempts, by moving the clock; before, none waits.
   *
   * @return the moments that were waited for, growing
   */
  public List<Instant> startPatiently() {
    List<Instant> waits = new ArrayList<>();
    sleeper =
        (moment, cancel) -> {
          waits.add(moment);
          clock.now = moment;
          return true;
        };
    start("a", "b");
    return waits;
  }

  /**
   * Limits of the connections from the next start on.
   *
   * @param limits the limits
   */
  public void limits(ConnectionLimits limits) {
    this.limits = limits;
  }

  /**
   * Who is told of losses from the next start on.
   *
   * @param listener the listener
   */
  public void losses(LossListener listener) {
    this.losses = listener;
  }

  /**
   * Folders on a server from the next start on.
   *
   * @param settings the server
   * @param secrets where its secrets come from
   */
  public void overSftp(SftpSettings settings, SecretSource secrets) {
    this.server = settings;
    this.http = HttpEndpoints.standard().withSecrets(secrets);
  }

  /**
   * Lets time pass.
   *
   * @param duration how much
   */
  public void pass(Duration duration) {
    clock.now = clock.now.plus(duration);
  }

  /**
   * The time.
   *
   * @return now
   */
  public Instant now() {
    return clock.now;
  }

  /**
   * A key.
   *
   * @param id business id
   * @return the key
   */
  public static OpKey key(String id) {
    return new OpKey("tenant", "post", "invoice", id, 0);
  }

  /**
   * A request whose content is its fingerprint.
   *
   * @param id business id
   * @param content the document
   * @return the request
   */
  public static WriteRequest<String> request(String id, String content) {
    return new WriteRequest<>(key(id), "fp1:" + content, content, "doc-" + id, List.of());
  }

  /**
   * Writes.
   *
   * @param connection over which connection
   * @param requests what
   * @return the results
   */
  public List<WriteResult> write(String connection, List<WriteRequest<String>> requests) {
    return runtime.write(
        runtime.connection(connection).orElseThrow(), ScriptedConnector.POST, requests);
  }

  /**
   * Writes one document over connection {@code a}.
   *
   * @param id business id
   * @param content the document
   * @return the result
   */
  public WriteResult write(String id, String content) {
    return write("a", List.of(request(id, content))).get(0);
  }

  /**
   * What is stored.
   *
   * @param id business id
   * @return the intention
   */
  public Intention stored(String id) {
    String hash = Keys.hash(key(id));
    return store.find(List.of(hash)).get(hash);
  }

  /**
   * Puts an intention into a state, as if it had come there in former times.
   *
   * @param id business id
   * @param state the state
   */
  public void put(String id, IntentionState state) {
    write(id, "x");
    store.put(stored(id).toBuilder().state(state).build());
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
