package io.ledgerway.testkit.store;

import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.idempotency.Transition;
import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose word counts, and for how long. */
public interface LeaseRules extends StoreRules {

  /**
   * Who was replaced changes nothing any more.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-03",
      hint = "Change a row only where fence and state are the ones that the worker saw.")
  default void ST_03_aReplacedWorkerIsRefused(StoreWorld world) throws Exception {
    IntentionStore store = world.open().intentions();
    for (IntentionEvent late : ClaimRules.ENDS) {
      Intention first = StoreWorld.intention("late-" + late, store);
      store.beginSending(StoreWorld.sending(first));
      store.apply(List.of(Transition.of(first, IntentionEvent.PROVEN_NOT_APPLIED)));
      Intention second = first.toBuilder().fence(2).attempts(2).build();
      Require.that(store.beginSending(StoreWorld.sending(second)), "nobody can try again");
      Require.equal(
          Set.of(first.keyHash()),
          store.apply(List.of(Transition.of(first, late))),
          late + " by a worker that was replaced: refused");
      Intention stored = StoreWorld.stored(store, first.keyHash());
      Require.equal(IntentionState.SENDING, stored.state(), "state after a late " + late);
      Require.equal(2L, stored.fence(), "fence after a late " + late);
    }
    requireFinal(store);
  }

  private static void requireFinal(IntentionStore store) {
    Intention done = StoreWorld.intention("done", store);
    store.beginSending(StoreWorld.sending(done));
    store.apply(List.of(Transition.of(done, IntentionEvent.PROVEN_APPLIED)));
    for (IntentionEvent late : ClaimRules.ENDS) {
      Require.equal(
          Set.of("done"),
          store.apply(List.of(Transition.of(done, late))),
          late + " after it was applied: refused");
    }
    Require.equal(
        IntentionState.APPLIED, StoreWorld.stored(store, "done").state(), "state of what is done");
  }

  /**
   * A lease that is over says that nobody is at work, not that nothing was sent.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-04",
      hint = "Let a lease end in a list of what is unattended; it never makes a row ready again.")
  default void ST_04_anEndedLeaseMakesNothingReady(StoreWorld world) throws Exception {
    OpenStore one = world.open();
    IntentionStore worker = one.intentions();
    IntentionStore other = world.beside(one, Duration.ZERO).intentions();
    Intention late = StoreWorld.intention("late", worker);
    worker.beginSending(new SendingCommit(List.of(late), null, Duration.ZERO));
    worker.beginSending(StoreWorld.sending(StoreWorld.intention("at-work", worker)));
    Require.equal(
        List.of("late"),
        other.unattended(10).stream().map(Intention::keyHash).toList(),
        "what nobody is at work on");
    Require.equal(
        IntentionState.SENDING, StoreWorld.stored(other, "late").state(), "state behind the lease");
    Intention again = StoreWorld.intention("late", other).toBuilder().fence(2).build();
    Require.that(
        !other.beginSending(StoreWorld.sending(again)),
        "what may have gone out was sent again because its lease was over");
    Require.equal(
        Set.of(),
        other.apply(List.of(Transition.of(late, IntentionEvent.WORKER_GONE))),
        "refused: its worker has gone");
    Require.equal(
        IntentionState.UNKNOWN, StoreWorld.stored(other, "late").state(), "state in doubt");
  }

  /**
   * Processes whose clocks differ agree about time.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(id = "ST-05", hint = "Take every moment that is stored or compared from the database.")
  default void ST_05_timeIsTheDatabases(StoreWorld world) throws Exception {
    OpenStore ahead = world.open(Duration.ofMinutes(10));
    OpenStore behind = world.beside(ahead, Duration.ofMinutes(-10));
    inOneTime(ahead.intentions(), behind.intentions(), "ahead");
    inOneTime(behind.intentions(), ahead.intentions(), "behind");
  }

  private static void inOneTime(IntentionStore sender, IntentionStore other, String name) {
    Instant before = other.now();
    Intention sent = StoreWorld.intention(name, sender);
    sender.beginSending(StoreWorld.sending(sent));
    Instant after = other.now();
    Intention stored = StoreWorld.stored(other, name);
    for (Instant moment : new Instant[] {stored.firstSentAt(), stored.lastSentAt(), sender.now()}) {
      Require.that(
          moment != null && !moment.isBefore(before.minus(A_MOMENT)),
          "a process that is %s puts it too early",
          name);
      Require.that(
          moment != null && !moment.isAfter(after.plus(A_MOMENT)),
          "a process that is %s puts it too late",
          name);
    }
    Require.equal(List.of(), other.unattended(10), "unattended while its worker is at work");
    sender.apply(List.of(Transition.of(sent, IntentionEvent.PROVEN_APPLIED)));
  }

  /** How far two looks at one clock may be apart. */
  Duration A_MOMENT = Duration.ofSeconds(30);
}
