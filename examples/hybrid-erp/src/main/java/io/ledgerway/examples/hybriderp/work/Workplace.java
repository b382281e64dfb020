package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.connector.OperationId;
import io.ledgerway.examples.hybriderp.config.ExampleConfig;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.ConnectionEntry;
import io.ledgerway.examples.hybriderp.config.InvalidConfigException;
import io.ledgerway.examples.hybriderp.config.RulesFromConfig;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.notice.DriftNotices;
import io.ledgerway.flow.notice.NoticingSink;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.checkpoint.PageSink;
import io.ledgerway.runtime.checkpoint.ReadSummary;
import io.ledgerway.runtime.witness.FolderWitness;
import io.ledgerway.runtime.work.RecurringWork;
import io.ledgerway.runtime.work.RunningWork;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Everything that a run works with: stores, runtime, connections, rules. Not thread-safe. */
public final class Workplace implements AutoCloseable {

  private final ExampleConfig config;
  private final Layout layout;
  private final Clock clock;
  private final FolderWitness witness;
  private final JdbcStores stores;
  private final Databases databases;
  private final LedgerwayRuntime runtime;

  private Workplace(
      ExampleConfig config,
      Layout layout,
      Clock clock,
      FolderWitness witness,
      JdbcStores stores,
      Databases databases,
      LedgerwayRuntime runtime) {
    this.config = config;
    this.layout = layout;
    this.clock = clock;
    this.witness = witness;
    this.stores = stores;
    this.databases = databases;
    this.runtime = runtime;
  }

  /**
   * Opens a work folder and every connection, for this process alone.
   *
   * @param config the configuration
   * @param work the work folder
   * @param invoices where invoices are
   * @param jdbcUrl database of store, staging and warehouse; null for files in the work folder
   * @param clock the time
   * @return the open workplace
   */
  public static Workplace open(
      ExampleConfig config, Path work, Path invoices, @Nullable String jdbcUrl, Clock clock) {
    Layout layout = layout(config, work);
    JdbcStores stores = openStores(layout.work(), jdbcUrl, false);
    return open(config, layout, stores, invoices, jdbcUrl, clock);
  }

  /**
   * The same, shared with other processes where the database is a PostgreSQL.
   *
   * @param config the configuration
   * @param work the work folder
   * @param invoices where invoices are
   * @param jdbcUrl database of store, staging and warehouse; null for files in the work folder
   * @param clock the time
   * @return the open workplace
   */
  public static Workplace openShared(
      ExampleConfig config, Path work, Path invoices, @Nullable String jdbcUrl, Clock clock) {
    Layout layout = layout(config, work);
    return open(config, layout, openStores(layout.work(), jdbcUrl), invoices, jdbcUrl, clock);
  }

  private static Layout layout(ExampleConfig config, Path work) {
    Layout layout = new Layout(work.toAbsolutePath().normalize(), config);
    makeFolder(layout.work());
    return layout;
  }

  private static Workplace open(
      ExampleConfig config,
      Layout layout,
      JdbcStores stores,
      Path invoices,
      @Nullable String jdbcUrl,
      Clock clock) {
    FolderWitness witness = witness(layout, stores);
    Databases databases = new Databases(jdbcUrl);
    LedgerwayRuntime runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .folder(layout.work())
            .clock(clock)
            .connectorsOf(Workplace.class.getClassLoader())
            .build();
    Workplace workplace = new Workplace(config, layout, clock, witness, stores, databases, runtime);
    try {
      workplace.connect(invoices.toAbsolutePath().normalize());
      return workplace;
    } catch (RuntimeException e) {
      workplace.close();
      throw e;
    }
  }

  private static FolderWitness witness(Layout layout, JdbcStores stores) {
    FolderWitness witness = FolderWitness.open(layout.witness());
    try {
      stores.witnessedBy(witness);
      return witness;
    } catch (RuntimeException e) {
      witness.close();
      stores.close();
      throw e;
    }
  }

  /**
   * Opens the stores of a work folder, to look or to decide; on PostgreSQL beside processes that
   * share them.
   *
   * @param work the work folder
   * @param jdbcUrl database of the store; null for a file in the work folder
   * @return the open stores
   */
  public static JdbcStores openStores(Path work, @Nullable String jdbcUrl) {
    return openStores(work, jdbcUrl, true);
  }

  private static JdbcStores openStores(Path work, @Nullable String jdbcUrl, boolean shared) {
    if (jdbcUrl == null) {
      return JdbcStores.openFile(work.toAbsolutePath().normalize().resolve("ledgerway"));
    }
    return shared && jdbcUrl.startsWith("jdbc:postgresql:")
        ? JdbcStores.openShared(jdbcUrl)
        : JdbcStores.open(jdbcUrl);
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Folder " + folder + " can't be made", e);
    }
  }

  private void connect(Path invoices) {
    List<ConnectionSpec> specs = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (ConnectionEntry entry : config.connections()) {
      ConnectionSpec spec = spec(entry, invoices);
      specs.add(spec);
      runtime
          .validate(spec)
          .forEach(
              problem ->
                  problems.add(
                      "connection "
                          + entry.id()
                          + ": "
                          + problem.key()
                          + ": "
                          + problem.message()));
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigException("of the connections", problems);
    }
    specs.forEach(this::makeExchangeFolders);
    specs.forEach(runtime::connect);
  }

  /** Counterparties find their folders from the first run on. */
  private void makeExchangeFolders(ConnectionSpec spec) {
    for (String key : List.of("to-erp", "from-erp", "to-bank", "from-bank")) {
      String folder = spec.settings().get(key);
      if (folder != null) {
        makeFolder(layout.work().resolve(folder));
      }
    }
  }

  private ConnectionSpec spec(ConnectionEntry entry, Path invoices) {
    Map<String, String> settings = new HashMap<>(entry.settingsOrNone());
    DataSource database = null;
    switch (entry.type()) {
      case "einvoice-inbox" -> settings.putIfAbsent("folder", invoices.toString());
      case "report-warehouse" -> {
        database = databases.of(entry.database(), layout.warehouse());
      }
      case "erp-legacy" -> {
        if ("staging-tables".equals(settings.get("profile"))) {
          database = staging(entry);
          settings.putIfAbsent("create-tables", "true");
        }
      }
      default -> {}
    }
    return new ConnectionSpec(entry.id(), entry.name(), entry.type(), settings, database);
  }

  DataSource staging(ConnectionEntry entry) {
    Path file = layout.staging(entry);
    makeFolder(layout.erp(entry));
    return databases.of(entry.database(), file);
  }

  RuntimeConnection connectionOf(String type) {
    return connectionsOf(type).get(0);
  }

  List<RuntimeConnection> connectionsOf(String type) {
    return runtime.connections().stream()
        .filter(connection -> connection.spec().connector().equals(type))
        .toList();
  }

  /** Reads what is new; how much that was. */
  <T> int read(RuntimeConnection connection, OperationId operation, PageSink<T> sink) {
    ReadSummary summary =
        runtime.read(
            connection, operation, new NoticingSink<>(flows(), connection.id(), operation, sink));
    return summary.items() + summary.files() + summary.rejected();
  }

  /** Tells a person, by notices, which targets have other fields than at the last look. */
  void lookForDrift() {
    runtime.lookForDrift(new DriftNotices(flows()));
  }

  RunningWork start(List<RecurringWork> works, int workers, ThreadFactory threads) {
    return stores.start(works, workers, threads);
  }

  ExampleConfig config() {
    return config;
  }

  PayableRules rules() {
    return RulesFromConfig.of(config);
  }

  Layout layout() {
    return layout;
  }

  Clock clock() {
    return clock;
  }

  FlowStore flows() {
    return stores.flows();
  }

  CheckpointStore checkpoints() {
    return stores.checkpoints();
  }

  LedgerwayRuntime runtime() {
    return runtime;
  }

  @Override
  public void close() {
    runtime.close();
    databases.close();
    stores.close();
    witness.close();
  }
}
