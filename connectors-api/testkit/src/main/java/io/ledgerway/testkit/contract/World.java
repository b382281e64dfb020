package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.testkit.contract.internal.ObservedTarget;
import io.ledgerway.testkit.contract.internal.WorldContext;
import io.ledgerway.testkit.fake.FakeTarget;
import io.ledgerway.testkit.fake.TargetHost;
import io.ledgerway.testkit.fake.WireRequest;
import io.ledgerway.testkit.internal.Require;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** What one rule works with: a connector, its target and the time, all fresh. */
public final class World implements AutoCloseable {

  /** Stable id of the connection. */
  static final String CONNECTION = "contract";

  private static final long SECONDS = 60;
  private static final long LONGEST_WAIT_SECONDS = 5;

  private final ConnectorHarness<?> harness;
  private final ObservedTarget target;
  private final Map<String, String> config;
  private final Map<String, String> secrets;
  private final List<WriteSamples<?>> writes;
  private final List<ReadSamples<?>> reads;
  private final List<SchemaSamples> schemas;
  private final Optional<EventSamples> events;
  private final TargetHost host;
  private final WorldClock clock;
  private final long seed;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final List<Connector> opened = new ArrayList<>();
  private final List<WorldContext> contexts = new ArrayList<>();
  private @Nullable Connector connector;

  private <F extends FakeTarget> World(
      ConnectorHarness<F> harness, F target, TargetHost host, WorldClock clock, long seed) {
    this.harness = harness;
    this.target = new ObservedTarget(target);
    this.config = Map.copyOf(harness.config(target));
    this.secrets = new ConcurrentHashMap<>(harness.secrets());
    this.writes = List.copyOf(harness.writes(target));
    this.reads = List.copyOf(harness.reads(target));
    this.schemas = List.copyOf(harness.schemas(target));
    this.events = harness.events(target);
    this.host = host;
    this.clock = clock;
    this.seed = seed;
  }

  static <F extends FakeTarget> World of(
      ConnectorHarness<F> harness, Function<Clock, TargetHost> hosts, long seed) {
    WorldClock clock = new WorldClock();
    TargetHost host = hosts.apply(clock);
    return new World(harness, harness.target(host), host, clock, seed);
  }

  /**
   * The target with the truth.
   *
   * @return the target
   */
  public FakeTarget target() {
    return target;
  }

  boolean wasTruthAsked() {
    return target.wasAsked();
  }

  /**
   * A new provider.
   *
   * @return the provider
   */
  public ConnectorProvider provider() {
    return harness.provider();
  }

  boolean isRegistered() {
    return harness.isRegistered();
  }

  /**
   * The valid configuration.
   *
   * @return key and value
   */
  public Map<String, String> config() {
    return config;
  }

  /**
   * The secrets of the connection.
   *
   * @return value by name
   */
  public Map<String, String> secrets() {
    return Map.copyOf(secrets);
  }

  /**
   * Replaces a secret at the target and where the connection asks for it.
   *
   * @param name name of the secret
   */
  void rotate(String name) {
    String next = secrets.get(name) + "-next";
    target.rotate(name, next);
    secrets.put(name, next);
  }

  /** A runtime over the target, with the connection open under its usual name. */
  LedgerwayRuntime runtime(IntentionStore intentions, CheckpointStore checkpoints) {
    ConnectorProvider provider = provider();
    LedgerwayRuntime runtime =
        Ledgerway.runtime()
            .stores(intentions, checkpoints)
            .allowVolatile()
            .folder(host.folder())
            .clock(clock)
            .random(new Random(seed))
            .sleeper(clock::passUntil)
            .http(WorldContext.endpoints(target, WorldContext.source(secrets), log::add))
            .connector(provider)
            .build();
    ConnectionSpec connection =
        new ConnectionSpec(
            CONNECTION,
            CONNECTION,
            provider.descriptor().id(),
            config,
            target.database().orElse(null),
            target.http().map(WorldContext::patient).orElse(null));
    runtime.connect(target.sftp().map(connection::withSftp).orElse(connection));
    return runtime;
  }

  /**
   * The time.
   *
   * @return a clock that moves when it is told to
   */
  public WorldClock clock() {
    return clock;
  }

  /**
   * What everything random is made from.
   *
   * @return the same for the same rule
   */
  public long seed() {
    return seed;
  }

  /**
   * The lines of the wire log.
   *
   * @return all so far
   */
  public List<String> log() {
    return List.copyOf(log);
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
   * Another instance with the same configuration, as after a restart.
   *
   * @return a new connector; the world closes it
   */
  public Connector reopen() {
    return open(config);
  }

  /**
   * Opens a connector with another configuration.
   *
   * @param settings key and value
   * @return a new connector; the world closes it
   */
  public Connector open(Map<String, String> settings) {
    return open(settings, secrets);
  }

  /** Another instance, as of somebody else: the same but for the secrets. */
  Connector openAsAnother(Map<String, String> otherSecrets) {
    return open(config, otherSecrets);
  }

  private Connector open(Map<String, String> settings, Map<String, String> known) {
    ConnectorProvider provider = provider();
    WorldContext context = new WorldContext(target, host.folder(), known, clock, log::add);
    contexts.add(context);
    Connector open =
        provider.open(provider.configSpec().configure(CONNECTION, settings), context, call());
    opened.add(open);
    return open;
  }

  /**
   * A call with a minute to go.
   *
   * @return the call
   */
  public Call call() {
    return call(Duration.ofSeconds(SECONDS), CancelSignal.NEVER);
  }

  /**
   * A call.
   *
   * @param left how long it has to go; negative when its deadline has passed
   * @param cancel whether it is still wanted
   * @return the call
   */
  Call call(Duration left, CancelSignal cancel) {
    return new Call(clock.instant().plus(left), cancel, "contract-" + seed);
  }

  /**
   * The declared operations that a rule is about.
   *
   * @param about what it is about
   * @return the operations as the connector offers them
   */
  public List<OperationSpec> operations(Aspect about) {
    return provider().descriptor().operations().stream()
        .map(spec -> connector().operation(spec.id()).orElse(spec))
        .filter(about::isDeclaredBy)
        .toList();
  }

  /**
   * The write operations that a rule is about.
   *
   * @param about what it is about
   * @return one for each operation
   */
  public List<Writing<?>> writings(Aspect about) {
    List<Writing<?>> found = new ArrayList<>();
    for (OperationSpec spec : operations(Aspect.WRITE)) {
      if (about.isDeclaredBy(spec)) {
        found.add(writing(spec));
      }
    }
    return found;
  }

  /**
   * The write operations that the twin of a rule is about.
   *
   * @param about what they lack
   * @return one for each operation
   */
  public List<Writing<?>> writingsWithout(Aspect about) {
    List<Writing<?>> found = new ArrayList<>();
    for (OperationSpec spec : operations(Aspect.WRITE)) {
      if (about.isLackingIn(spec)) {
        found.add(writing(spec));
      }
    }
    return found;
  }

  private Writing<?> writing(OperationSpec spec) {
    for (WriteSamples<?> each : writes) {
      if (each.operation().equals(spec.id())) {
        return new Writing<>(this, spec, each);
      }
    }
    throw noSamples(spec.id());
  }

  /**
   * The read operations.
   *
   * @return one for each operation
   */
  public List<Reading<?>> readings() {
    List<Reading<?>> found = new ArrayList<>();
    for (OperationSpec spec : operations(Aspect.READ)) {
      found.add(
          reads.stream()
              .filter(each -> each.operation().equals(spec.id()))
              .findFirst()
              .<Reading<?>>map(each -> new Reading<>(this, spec, each))
              .orElseThrow(() -> noSamples(spec.id())));
    }
    return found;
  }

  /** The target's fields, one for each operation that is describable. */
  List<SchemaSamples> schemas() {
    List<SchemaSamples> found = new ArrayList<>();
    for (OperationSpec spec : operations(Aspect.DESCRIBABLE)) {
      found.add(
          schemas.stream()
              .filter(each -> each.operation().equals(spec.id()))
              .findFirst()
              .orElseThrow(() -> noSamples(spec.id())));
    }
    return found;
  }

  /** What the target delivers. */
  EventSamples events() {
    return events.orElseThrow(() -> noSamples(operations(Aspect.EVENTS).get(0).id()));
  }

  /** The folder of the target. */
  Path folder() {
    return host.folder();
  }

  /** Where the connection's secrets come from. */
  SecretSource secretSource() {
    return WorldContext.source(secrets);
  }

  private static AssertionError noSamples(OperationId operation) {
    return new AssertionError(
        "The harness has no samples for "
            + operation
            + ": give it some, or the rule proves nothing");
  }

  /**
   * Goes on only where the target speaks HTTP; else the rule is reported as not applicable.
   *
   * @throws TestAbortedException when it does not
   */
  public void requireHttp() {
    if (target.http().isEmpty()) {
      throw new TestAbortedException("The target does not speak HTTP");
    }
  }

  /** Waits until a request has come in beyond those that were there. */
  void awaitRequest(int before) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    while (target.wire().size() == before && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    Require.that(target.wire().size() > before, "no request came");
  }

  /**
   * What came in at the target since an earlier moment.
   *
   * @param earlier how many requests there were then
   * @return the requests since
   */
  public List<WireRequest> wireSince(int earlier) {
    List<WireRequest> all = target.wire();
    return all.subList(earlier, all.size());
  }

  @Override
  public void close() {
    target.release();
    for (Connector each : opened) {
      try {
        each.close();
      } catch (RuntimeException e) {
        log.add("A connector did not close: " + e); // closing is a rule of its own
      }
    }
    closePorts();
    target.close();
  }

  /** Ends what the ports of closed connectors hold open, as the runtime does with a connection. */
  void closePorts() {
    contexts.forEach(WorldContext::close);
  }
}
