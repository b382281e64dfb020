package io.ledgerway.runtime;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigProblem;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.checkpoint.CheckpointedRead;
import io.ledgerway.runtime.checkpoint.PageSink;
import io.ledgerway.runtime.checkpoint.ReadSummary;
import io.ledgerway.runtime.file.FileProtection;
import io.ledgerway.runtime.file.Folders;
import io.ledgerway.runtime.file.LocalFolders;
import io.ledgerway.runtime.file.ProtectedExchange;
import io.ledgerway.runtime.file.RejectFolder;
import io.ledgerway.runtime.file.sftp.SftpFolders;
import io.ledgerway.runtime.file.sftp.SftpSettings;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.idempotency.DecisionDesk;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.DispatchRecovery;
import io.ledgerway.runtime.idempotency.DispatchState;
import io.ledgerway.runtime.idempotency.EvidenceDesk;
import io.ledgerway.runtime.idempotency.GuardedWriter;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.Reconciliation;
import io.ledgerway.runtime.idempotency.Retention;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.schema.DriftListener;
import io.ledgerway.runtime.schema.SchemaWatch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs connectors over durable stores. Thread-safe once connected.
 *
 * <p>{@link #recover} belongs after connecting and before the first write.
 */
public final class LedgerwayRuntime implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerwayRuntime.class);
  private static final Duration OPEN_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LEFTOVERS_TIMEOUT = Duration.ofMinutes(5);
  private static final int PURGE_PAGE = 500;

  private final IntentionStore intentions;
  private final boolean movesNoMoney;
  private final LocalFolders folders;
  private final RejectFolder rejects;
  private final Clock clock;
  private final Waiting waiting;
  private final HttpEndpoints http;
  private final Map<String, ConnectorProvider> providers;
  private final Map<String, RuntimeConnection> connections = new LinkedHashMap<>();
  private final GuardedWriter writer;
  private final CheckpointedRead reads;
  private final LossListener losses;
  private final SchemaWatch schemas;

  LedgerwayRuntime(
      IntentionStore intentions,
      boolean movesNoMoney,
      CheckpointStore checkpoints,
      Path root,
      Clock clock,
      Waiting waiting,
      HttpEndpoints http,
      LossListener losses,
      Map<String, ConnectorProvider> providers) {
    this.intentions = intentions;
    this.movesNoMoney = movesNoMoney;
    this.folders = new LocalFolders(root, intentions.owner());
    this.rejects = new RejectFolder(root.resolve("rejected"));
    this.clock = clock;
    this.waiting = waiting;
    this.http = http;
    this.providers = Map.copyOf(providers);
    this.losses = new HarmlessLossListener(losses);
    this.writer = new GuardedWriter(intentions, clock, this.losses);
    this.reads = new CheckpointedRead(checkpoints, rejects);
    this.schemas = new SchemaWatch(checkpoints, clock);
  }

  /**
   * Finds every problem of a connection's configuration, without opening it.
   *
   * @param spec the connection
   * @return all problems; empty when there are none
   */
  public List<ConfigProblem> validate(ConnectionSpec spec) {
    ConnectorProvider provider = providers.get(spec.connector());
    if (provider == null) {
      return List.of(
          new ConfigProblem(
              "type", "no connector " + spec.connector() + "; there are " + providers.keySet()));
    }
    return provider.configSpec().validate(spec.settings());
  }

  /**
   * Opens a connection.
   *
   * @param spec the connection
   * @return the open connection
   * @throws IllegalArgumentException naming every problem of its configuration
   */
  public RuntimeConnection connect(ConnectionSpec spec) {
    List<ConfigProblem> problems = validate(spec);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Connection " + spec.id() + ": " + problems);
    }
    ConnectorProvider provider = provider(spec);
    Folders exchange = foldersOf(spec);
    try {
      return connect(spec, provider, exchange);
    } catch (RuntimeException e) {
      exchange.close();
      throw e;
    }
  }

  private Folders foldersOf(ConnectionSpec spec) {
    SftpSettings server = spec.sftp();
    return server == null
        ? folders
        : new SftpFolders(server, http.secrets(), intentions.owner(), clock);
  }

  private RuntimeConnection connect(
      ConnectionSpec spec, ConnectorProvider provider, Folders exchange) {
    HttpSettings endpoint = spec.http();
    FileProtection protection = spec.protection();
    ConnectorContext context =
        new ConnectionContext(
            spec,
            protection == null ? exchange : new ProtectedExchange(exchange, protection),
            endpoint == null ? null : http.open(spec.id(), endpoint, clock),
            http.secrets(),
            clock);
    Connector connector =
        provider.open(
            provider.configSpec().configure(spec.id(), spec.settings()),
            context,
            Call.within(clock, OPEN_TIMEOUT, spec.id()));
    RuntimeConnection connection =
        new RuntimeConnection(
            spec, provider.descriptor(), connector, exchange, http.secrets(), clock, waiting);
    connections.put(spec.id(), connection);
    return connection;
  }

  /**
   * An open connection.
   *
   * @param id its stable id
   * @return the connection, or empty
   */
  public Optional<RuntimeConnection> connection(String id) {
    return Optional.ofNullable(connections.get(id));
  }

  /**
   * All open connections, in the order of their opening.
   *
   * @return the connections
   */
  public Collection<RuntimeConnection> connections() {
    return List.copyOf(connections.values());
  }

  /**
   * Decides what nobody is at work on any more, because its process has gone or its lease is over:
   * files and documents that were being sent, and files that were staged but never committed. Safe
   * to call at any time, from any number of processes.
   *
   * @return how many things were decided
   */
  public int recover() {
    return new DispatchRecovery(intentions, this::connection).recover() + discardLeftovers();
  }

  /**
   * Finds out what became of writes that are in doubt or accepted; see {@link Reconciliation}. To
   * be called again and again, from any number of processes.
   *
   * @return how many were decided
   */
  public int reconcile() {
    return new Reconciliation(intentions, this::connection).run();
  }

  /**
   * Forgets the details of writes that ended long ago, on the connections that are open; see {@link
   * IntentionStore#purge}. To be called now and then, from any number of processes.
   *
   * @param retention how long details are kept
   * @return how many writes were reduced to what refuses a late copy
   */
  public int purge(Retention retention) {
    int purged = 0;
    for (RuntimeConnection connection : connections.values()) {
      for (OperationSpec operation : connection.descriptor().operations()) {
        if (operation.write() != null) {
          purged += purge(connection, operation, retention);
        }
      }
    }
    return purged;
  }

  private int purge(RuntimeConnection connection, OperationSpec operation, Retention retention) {
    Duration age = retention.of(operation.effectClass());
    int purged = 0;
    int some;
    do {
      some = intentions.purge(connection.id(), operation.id().value(), age, PURGE_PAGE);
      purged += some;
    } while (some == PURGE_PAGE);
    return purged;
  }

  /** Folders that can't be reached keep their leftovers until the next time. */
  private int discardLeftovers() {
    Map<Folders, Set<String>> outgoing = new LinkedHashMap<>();
    for (RuntimeConnection connection : connections.values()) {
      outgoing
          .computeIfAbsent(connection.folders(), each -> new LinkedHashSet<>())
          .addAll(outgoingFolders(connection));
    }
    int removed = 0;
    for (Map.Entry<Folders, Set<String>> each : outgoing.entrySet()) {
      Call call = Call.within(clock, LEFTOVERS_TIMEOUT, "leftovers");
      try {
        removed += discardLeftovers(each.getKey().within(call), each.getValue());
      } catch (ConnectorException e) {
        LOG.warn("Leftovers can't be removed now: {}", e.failure().text());
      }
    }
    return removed;
  }

  private int discardLeftovers(Folders where, Set<String> outgoing) {
    Set<String> gone = new HashSet<>();
    outgoing.forEach(folder -> gone.addAll(where.stagers(folder)));
    gone.removeAll(intentions.present(gone));
    if (gone.isEmpty()) {
      return 0;
    }
    // Read only now: whoever has gone by then has committed all that it ever will.
    Set<String> known =
        intentions.dispatches(DispatchState.SENDING).stream()
            .map(Dispatch::file)
            .map(file -> file.temporaryName())
            .collect(Collectors.toSet());
    return outgoing.stream().mapToInt(folder -> where.discardUnknown(folder, known, gone)).sum();
  }

  private ConnectorProvider provider(ConnectionSpec spec) {
    return Objects.requireNonNull(
        providers.get(spec.connector()), "connector of a valid connection");
  }

  private List<String> outgoingFolders(RuntimeConnection connection) {
    ConnectorProvider provider = provider(connection.spec());
    Map<String, String> settings = connection.spec().settings();
    return provider.configSpec().keys().stream()
        .filter(key -> key.type() == ConfigType.FOLDER)
        .map(ConfigKey::name)
        .map(settings::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Writes documents once; see {@link GuardedWriter#write}.
   *
   * @param <T> the document
   * @param connection where to
   * @param operation which operation
   * @param requests the documents
   * @return one result per distinct key
   * @throws ConnectorException of category CONFIG when it would move money over a store that is
   *     gone with the process, unless that was {@linkplain Ledgerway.Builder#allowVolatile allowed}
   */
  public <T> List<WriteResult> write(
      RuntimeConnection connection, OperationId operation, List<WriteRequest<T>> requests) {
    EffectClass effect = connection.operation(operation).effectClass();
    if (movesNoMoney && (effect == EffectClass.PAYMENT || effect == EffectClass.POSTING)) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CONFIG,
              Effect.NOT_SENT,
              operation
                  + " moves money, and its store would forget with the process what was sent: give"
                  + " the runtime a durable store"));
    }
    return writer.write(connection, operation, requests);
  }

  /**
   * Writes rows of data; an older version never replaces a newer one, so writing again does no
   * harm.
   *
   * @param <T> the document
   * @param connection where to
   * @param operation an operation of effect class DATA
   * @param items the rows
   * @throws io.ledgerway.connector.failure.ConnectorException when any row was not written
   */
  public <T> void writeData(
      RuntimeConnection connection, OperationId operation, List<DataItem<T>> items) {
    new DataWriter(clock, losses).write(connection, operation, items);
  }

  /**
   * Reads what is new; see {@link CheckpointedRead#read}.
   *
   * @param <T> the document
   * @param connection where from
   * @param operation which operation
   * @param sink who takes it
   * @return what was done
   */
  public <T> ReadSummary read(
      RuntimeConnection connection, OperationId operation, PageSink<T> sink) {
    return reads.read(connection, operation, sink);
  }

  /**
   * Looks whether the fields of the targets are still what they were, on every open connection
   * whose connector describes them; see {@link SchemaWatch#look}. To be called at the start and now
   * and then; it writes nothing to a target.
   *
   * @param listener who is told of drifts
   * @return how many drifts there were
   */
  public int lookForDrift(DriftListener listener) {
    return connections().stream().mapToInt(each -> schemas.look(each, listener)).sum();
  }

  /**
   * Where proof from outside goes.
   *
   * @return the desk
   */
  public EvidenceDesk evidence() {
    return new EvidenceDesk(intentions);
  }

  /**
   * Where decisions of people go.
   *
   * @return the desk
   */
  public DecisionDesk decisions() {
    return new DecisionDesk(intentions);
  }

  /**
   * Where copies of refused files go.
   *
   * @return the folder
   */
  public RejectFolder rejects() {
    return rejects;
  }

  /**
   * The local folders of the connections.
   *
   * @return the folders
   */
  public LocalFolders folders() {
    return folders;
  }

  /** Closes every connection; the stores are the embedder's. */
  @Override
  public void close() {
    for (RuntimeConnection connection : connections.values()) {
      connection.connector().close();
      connection.folders().close();
    }
    connections.clear();
    http.close();
  }
}
