package io.ledgerway.testkit.contract;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
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
      awaitRequest(world, before);
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

  private static void awaitRequest(World world, int before) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_CLOSE_SECONDS);
    while (world.target().wire().size() == before && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    Require.that(world.target().wire().size() > before, "no request came while writing");
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
}
