package io.ledgerway.testkit.contract.live;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.runtime.idempotency.Keys;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.contract.live.internal.Items;
import io.ledgerway.testkit.contract.live.internal.LivePorts;
import io.ledgerway.testkit.contract.live.internal.Shapes;
import io.ledgerway.testkit.contract.live.internal.Watch;
import io.ledgerway.testkit.internal.Require;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** What one live rule works with: a connector over a sandbox, and what went over the wire. */
public final class LiveWorld implements AutoCloseable {

  private static final String CONNECTION = "contract";
  private static final int MOST_PAGES = 1000;
  private static final Duration LONGEST_CALL = Duration.ofMinutes(2);
  private static final Duration LONGEST_LAG = Duration.ofMinutes(1);

  private final LiveHarness<?> harness;
  private final LiveSettings settings;
  private final LiveConnection connection;
  private final Clock clock = Clock.systemUTC();
  private final Watch watch;
  private final LivePorts ports;
  private final List<Connector> opened = new ArrayList<>();
  private @Nullable Connector connector;

  LiveWorld(LiveHarness<?> harness, LiveSettings settings) {
    this.harness = harness;
    this.settings = settings;
    this.connection = harness.connection(settings);
    this.watch = new Watch(connection.writesAllowed());
    this.ports = LivePorts.over(connection.http(), connection.secrets(), clock, watch);
  }

  /**
   * A new provider.
   *
   * @return the provider
   */
  public ConnectorProvider provider() {
    return harness.simulated().provider();
  }

  /**
   * The connection to the sandbox.
   *
   * @return as the harness gives it
   */
  public LiveConnection connection() {
    return connection;
  }

  Shapes shapes() {
    return watch.shapes();
  }

  /**
   * The connector, opened when it is first asked for.
   *
   * @return the same until the world ends
   */
  public Connector connector() {
    Connector open = connector;
    if (open == null) {
      open = reopen();
      connector = open;
    }
    return open;
  }

  /**
   * Another instance, as after a restart.
   *
   * @return a new connector; the world closes it
   */
  public Connector reopen() {
    ConnectorProvider provider = provider();
    Connector open =
        provider.open(
            provider.configSpec().configure(CONNECTION, connection.config()), ports, call());
    opened.add(open);
    return open;
  }

  /**
   * A call with two minutes to go.
   *
   * @return the call
   */
  public Call call() {
    return new Call(clock.instant().plus(LONGEST_CALL), CancelSignal.NEVER, "contract-live");
  }

  /**
   * How many requests the connector has sent.
   *
   * @return all so far
   */
  public int requests() {
    return watch.requests();
  }

  /**
   * How many requests the connector has sent, or was kept from sending, that write.
   *
   * @return all so far
   */
  public int writeRequests() {
    return watch.writes();
  }

  List<OperationSpec> operations() {
    return provider().descriptor().operations().stream()
        .map(spec -> connector().operation(spec.id()).orElse(spec))
        .toList();
  }

  List<OperationSpec> reads() {
    List<OperationSpec> reads = operations().stream().filter(s -> s.read() != null).toList();
    if (reads.isEmpty()) {
      throw new TestAbortedException("No operation of this connector reads");
    }
    return reads;
  }

  List<OperationSpec> lookups() {
    return operations().stream()
        .filter(spec -> spec.write() != null && spec.write().lookup())
        .toList();
  }

  List<WriteSamples<?>> writes() {
    return harness.writes(settings);
  }

  CheckReport check() {
    watch.about("check");
    return connector().check(call());
  }

  RecordReader<Object> reader(Connector from, OperationSpec spec) {
    watch.about(spec.id().value());
    return from.reader(spec.id())
        .orElseThrow(() -> Require.broken("%s declares a reader and has none", spec.id()));
  }

  List<Partition> partitions(OperationSpec spec) {
    try (Connector fresh = reopen();
        RecordReader<Object> reader = reader(fresh, spec)) {
      return reader.partitions(call());
    }
  }

  Page<Object> pageOnFreshInstance(
      OperationSpec spec, Partition partition, Cursor from, int pageSize) {
    try (Connector fresh = reopen();
        RecordReader<Object> reader = reader(fresh, spec)) {
      return reader.read(partition, from, pageSize, call());
    }
  }

  /** The first documents of a partition, so many and no more. */
  List<String> ids(OperationSpec spec, Partition partition, int pageSize) {
    List<String> ids = new ArrayList<>();
    int failures = 0;
    try (RecordReader<Object> reader = reader(connector(), spec)) {
      Cursor cursor = Cursor.START;
      boolean drained = false;
      for (int pages = 0; !drained && ids.size() < LiveContract.MOST_DOCUMENTS; pages++) {
        Require.that(pages < MOST_PAGES, "%s never ends", spec.id());
        Page<Object> page = reader.read(partition, cursor, pageSize, call());
        page.items().forEach(each -> ids.add(each.id().value()));
        failures += page.itemFailures().size();
        cursor = page.next();
        drained = page.drained();
      }
    }
    List<String> first = ids.subList(0, Math.min(ids.size(), LiveContract.MOST_DOCUMENTS));
    watch.shapes().counted(spec.id().value(), partition.id(), first.size(), failures);
    return first;
  }

  LookupResult find(Connector on, OperationSpec spec, String key) {
    RecordLookup lookup =
        on.lookup(spec.id())
            .orElseThrow(() -> Require.broken("%s declares a lookup and has none", spec.id()));
    watch.about(spec.id().value() + " (lookup)");
    return lookup.find(key, call());
  }

  /** A key as the connection makes them, of a document that nobody has. */
  String unknownKey(OperationSpec spec) {
    return Items.unknownKey(spec, "never-written-" + clock.instant().toEpochMilli());
  }

  void requireWritesAllowed() {
    if (!connection.writesAllowed()) {
      throw new TestAbortedException("The sandbox does not allow writes");
    }
    if (writes().isEmpty()) {
      throw new TestAbortedException("The harness gives no documents for the sandbox");
    }
  }

  <T> WriteItem<T> newItem(OperationSpec spec, WriteSamples<T> samples) {
    int number = Math.floorMod(clock.instant().getEpochSecond(), 1_000_000_000);
    return Items.item(spec, samples.valid(number));
  }

  <T> boolean isTaken(OperationSpec spec, WriteItem<T> item) {
    RecordWriter<T> writer =
        connector()
            .<T>writer(spec.id())
            .orElseThrow(() -> Require.broken("%s declares a writer and has none", spec.id()));
    watch.about(spec.id().value());
    Instant now = clock.instant();
    String id = Keys.dispatchId(CONNECTION, spec.id().value(), 1, Keys.hash(item.key()));
    WriteBatch<T> batch = new WriteBatch<>(new DispatchStamp(id, 1, now), List.of(item));
    Optional<Prepared> prepared =
        contract(spec).staged() ? writer.prepare(batch, call()) : Optional.empty();
    Map<String, Outcome> outcomes = writer.write(batch, prepared, call()).outcomes();
    Outcome outcome = outcomes.get(item.wireKey());
    return outcome instanceof Outcome.Applied
        || outcome instanceof Outcome.Accepted
        || outcome instanceof Outcome.Duplicate;
  }

  /** Waits until a lookup shows what was written. */
  void awaitShown(OperationSpec spec) {
    Duration lag = contract(spec).lookupLag();
    if (lag.compareTo(LONGEST_LAG) > 0) {
      throw new TestAbortedException("A lookup may lag longer than a test should take");
    }
    long end = System.nanoTime() + lag.toNanos();
    while (System.nanoTime() - end < 0) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private static WriteContract contract(OperationSpec spec) {
    return Objects.requireNonNull(spec.write(), "write");
  }

  /** The same text without what the owner of the sandbox has given. */
  String withoutSettings(String text) {
    String clean = text;
    for (Map<String, String> given : List.of(connection.secrets(), connection.config())) {
      for (String value : given.values()) {
        clean = value.length() < 4 ? clean : clean.replace(value, "***");
      }
    }
    return clean;
  }

  @Override
  public void close() {
    opened.forEach(Connector::close);
    ports.close();
  }
}
