package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.fake.WireRequest;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** How a connector ends. */
public interface LifecycleContract extends ContractRules {

  /**
   * Closing ends quickly, whatever is under way.
   *
   * @param world where it is tried
   * @throws Exception when a thread fails
   */
  @Test
  @Rule(
      id = "CT-L01",
      hint = "Let close set a mark and return: it waits for no lock that a call holds.")
  default void CT_L01_closesAtOnceAndTwice(World world) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Connector idle = world.reopen();
      idle.close();
      threads.submit(idle::close).get(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
      for (Writing<?> writing : world.writings(Aspect.WRITE)) {
        closesWhileWriting(world, writing, threads);
      }
    } finally {
      world.target().release();
      threads.shutdownNow();
    }
    Require.equal(
        world.writings(Aspect.WRITE).size(), world.target().effects(), "effects in the end");
  }

  /** How long closing may take. */
  long LONGEST_CLOSE_SECONDS = 5;

  private static <T> void closesWhileWriting(
      World world, Writing<T> writing, ExecutorService threads)
      throws InterruptedException, ExecutionException, TimeoutException {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    Connector busy = world.reopen();
    int before = world.target().wire().size();
    boolean silent = true;
    try {
      world.target().inject(Fault.silent(), When.APPLIED_NO_REPLY);
    } catch (TestAbortedException e) {
      silent = false; // such a target answers at once
    }
    Future<Attempt> flight = threads.submit(() -> writing.write(busy, List.of(item), world.call()));
    if (silent) {
      world.awaitRequest(before);
    } else {
      flight.get(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
    }
    Future<?> closing = threads.submit(busy::close);
    try {
      closing.get(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("close waits for a call that the target does not answer", e);
    }
    world.target().release();
    Verdict verdict = flight.get(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS).of(item);
    Require.that(
        verdict.claim() == Verdict.Claim.UNKNOWN || verdict.isClaimedThere(),
        "%s: the write under way took effect and is said to be %s",
        writing,
        verdict);
  }

  /**
   * What is closed sends nothing.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-L03",
      hint = "Throw a failure with effect NOT_SENT from every call that begins after close.")
  default void CT_L03_sendsNothingAfterClosing(World world) {
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      writesNothing(world, writing);
    }
    for (Reading<?> reading : world.readings()) {
      readsNothing(world, reading);
    }
    Require.equal(0, world.target().wire().size(), "requests after closing");
    Require.equal(0, world.target().effects(), "effects after closing");
  }

  private static <T> void writesNothing(World world, Writing<T> writing) {
    Connector closed = world.reopen();
    Optional<RecordLookup> lookup = closed.lookup(writing.spec().id());
    closed.close();
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    Verdict verdict = writing.write(closed, List.of(item), world.call()).of(item);
    Require.equal(Verdict.Claim.NOT_SENT, verdict.claim(), writing + " after closing: claim");
    try {
      LookupResult found =
          lookup.isEmpty()
              ? new LookupResult.Unavailable(NOTHING_SENT)
              : lookup.get().find(item.wireKey(), world.call());
      Require.that(
          found instanceof LookupResult.Unavailable,
          "%s looked up after closing: %s",
          writing,
          found);
    } catch (ConnectorException e) {
      Require.equal(Effect.NOT_SENT, e.failure().effect(), writing + " looked up after closing");
    }
  }

  /** Stands for a lookup that is not there. */
  Failure NOTHING_SENT =
      Failure.of(FailureCategory.UNSUPPORTED, Effect.NOT_SENT, "There is no lookup");

  private static <T> void readsNothing(World world, Reading<T> reading) {
    reading.samples().seed(1);
    Connector closed = world.reopen();
    RecordReader<T> reader = reading.reader(closed);
    closed.close();
    try {
      for (Partition partition : reader.partitions(world.call())) {
        reader.read(partition, Cursor.START, 1, world.call());
      }
    } catch (ConnectorException e) {
      Require.equal(Effect.NOT_SENT, e.failure().effect(), reading + " after closing: effect");
      return;
    }
    throw new AssertionError(reading + " reads after closing");
  }

  /**
   * A closed connector leaves no thread behind.
   *
   * @param world where it is tried
   * @throws Exception when the connector's life fails
   */
  @Test
  @Rule(id = "CT-L02", hint = "Start no thread: the embedder gives the runtime all that it needs.")
  default void CT_L02_leavesNoThread(World world) throws Exception {
    ThreadGroup life = new ThreadGroup("contract-life");
    FutureTask<Void> work = new FutureTask<>(() -> live(world), null);
    Thread thread = new Thread(life, work, "contract-life");
    thread.start();
    work.get(LONGEST_LIFE_SECONDS, TimeUnit.SECONDS);
    thread.join();
    Thread[] left = new Thread[life.activeCount() + 1];
    int count = life.enumerate(left);
    for (int each = 0; each < count; each++) {
      String name = left[each].getName();
      if (OTHERS_THREADS.stream().noneMatch(name::startsWith)) {
        left[each].join(LONGEST_END.toMillis()); // its end may be under way
        Require.that(!left[each].isAlive(), "a closed connector leaves the thread %s", name);
      }
    }
    Require.equal(
        world.writings(Aspect.WRITE).size(), world.target().effects(), "effects of its life");
  }

  /** Names of daemon threads that libraries of the runtime keep. */
  List<String> OTHERS_THREADS =
      List.of("OkHttp", "Okio", "ForkJoinPool.commonPool", "H2", "Hikari");

  /** So long that nothing but a hanging life takes it. */
  long LONGEST_LIFE_SECONDS = 30;

  private static void live(World world) {
    Connector connector = world.reopen();
    keep(() -> connector.check(world.call()));
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      writeOne(world, writing, connector);
    }
    for (Reading<?> reading : world.readings()) {
      readOne(world, reading, connector);
    }
    connector.close();
    world.closePorts();
  }

  /** How long a thread may take to end that was told to. */
  Duration LONGEST_END = Duration.ofSeconds(2);

  /** What comes of it is the business of other rules. */
  private static void keep(Runnable step) {
    try {
      step.run();
    } catch (ConnectorException e) {
      // a failure is an answer too
    }
  }

  private static <T> void writeOne(World world, Writing<T> writing, Connector connector) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    writing.write(connector, List.of(item), world.call());
    connector.lookup(writing.spec().id()).ifPresent(it -> it.find(item.wireKey(), world.call()));
  }

  private static <T> void readOne(World world, Reading<T> reading, Connector connector) {
    reading.samples().seed(1);
    try (RecordReader<T> reader = reading.reader(connector)) {
      for (Partition partition : reader.partitions(world.call())) {
        reading.readOn(reader, partition, Cursor.START, 1);
      }
    }
  }

  /**
   * Two connections share nothing, least of all who they are.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-L04",
      hint = "Keep nothing in static fields: what belongs to a connection is a field of its own.")
  default void CT_L04_sharesNothing(World world) {
    world.requireHttp();
    if (world.secrets().isEmpty()) {
      throw new TestAbortedException("The connection has no secrets");
    }
    Map<String, String> others = new HashMap<>();
    world.secrets().forEach((name, value) -> others.put(name, "another-" + value.hashCode()));
    useOnce(world, world.connector());
    Require.that(!world.target().wire().isEmpty(), "nothing was sent over the first connection");
    int before = world.target().wire().size();
    useOnce(world, world.openAsAnother(others));
    List<WireRequest> sent = world.wireSince(before);
    Require.that(!sent.isEmpty(), "nothing was sent over the second connection");
    for (WireRequest each : sent) {
      for (String secret : world.secrets().values()) {
        Require.that(
            !each.shows(secret),
            "a %s of one connection bears the secret of another",
            each.method());
      }
    }
  }

  private static void useOnce(World world, Connector connector) {
    keep(() -> connector.check(world.call()));
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      writeOne(world, writing, connector);
    }
  }

  /**
   * Who is interrupted stops, and stays interrupted.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-L05",
      hint = "Catch no InterruptedException without setting the flag again; begin no step with it.")
  default void CT_L05_staysInterrupted(World world) {
    try {
      for (Writing<?> writing : world.writings(Aspect.WRITE)) {
        writesInterrupted(world, writing);
      }
      int before = world.target().effects();
      for (Reading<?> reading : world.readings()) {
        reading.samples().seed(1);
        Thread.currentThread().interrupt();
        keep(() -> readOne(world, reading, world.connector()));
        Require.that(Thread.interrupted(), "%s swallows an interrupt", reading);
      }
      Require.equal(before, world.target().effects(), "effects of reading, interrupted");
    } finally {
      Thread.interrupted(); // what comes after is not meant
    }
  }

  private static <T> void writesInterrupted(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    Connector connector = world.connector();
    Thread.currentThread().interrupt();
    Verdict verdict = writing.write(connector, List.of(item), world.call()).of(item);
    Require.that(Thread.interrupted(), "%s swallows an interrupt", writing);
    int effects = world.target().effects(item.key().businessId());
    Require.that(
        verdict.isClaimedThere()
            ? effects == 1
            : verdict.claim() == Verdict.Claim.UNKNOWN
                || (verdict.claim() == Verdict.Claim.NOT_SENT && effects == 0),
        "%s, interrupted, took effect %d times and is said to be %s",
        writing,
        effects,
        verdict);
  }

  /**
   * Nothing begins once the time is over.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-L06",
      hint = "Hand the call on as it came, and ask requireLive before each step of your own.")
  default void CT_L06_beginsNothingAfterTheDeadline(World world) {
    Call late = world.call(Duration.ofSeconds(-1), CancelSignal.NEVER);
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      writesLate(world, writing, late);
    }
    for (Reading<?> reading : world.readings()) {
      readsLate(world, reading, late);
    }
    keep(() -> world.connector().check(late));
    Require.equal(0, world.target().wire().size(), "requests after the deadline");
    Require.equal(0, world.target().effects(), "effects after the deadline");
  }

  private static <T> void writesLate(World world, Writing<T> writing, Call late) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    Verdict verdict = writing.write(world.connector(), List.of(item), late).of(item);
    Require.equal(Verdict.Claim.NOT_SENT, verdict.claim(), writing + " after the deadline: claim");
    world
        .connector()
        .lookup(writing.spec().id())
        .ifPresent(
            lookup ->
                keep(
                    () ->
                        Require.that(
                            lookup.find(item.wireKey(), late) instanceof LookupResult.Unavailable,
                            "%s looked up after the deadline",
                            writing)));
  }

  private static <T> void readsLate(World world, Reading<T> reading, Call late) {
    reading.samples().seed(1);
    try (RecordReader<T> reader = reading.reader(world.connector())) {
      for (Partition partition : reader.partitions(late)) {
        reader.read(partition, Cursor.START, 1, late);
      }
    } catch (ConnectorException e) {
      Require.equal(Effect.NOT_SENT, e.failure().effect(), reading + " after the deadline: effect");
      return;
    }
    throw new AssertionError(reading + " reads after the deadline");
  }
}
