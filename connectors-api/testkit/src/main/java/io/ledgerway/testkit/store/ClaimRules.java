package io.ledgerway.testkit.store;

import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.Transition;
import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who may send what. */
public interface ClaimRules extends StoreRules {

  /**
   * Of many that want to send one intention, one may.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-01",
      hint =
          "Insert under a primary key, or update on a condition, and go by what the database says.")
  default void ST_01_oneOfManyWins(StoreWorld world) throws Exception {
    OpenStore one = world.open();
    OpenStore two = world.beside(one, Duration.ZERO);
    ExecutorService pool = Executors.newFixedThreadPool(CLAIMS);
    try {
      for (int round = 0; round < 4; round++) {
        Require.equal(1, winners(pool, one, two, "first-" + round, 1), "claims that won of 64");
        IntentionStore store = one.intentions();
        Transition lost =
            Transition.of(
                StoreWorld.stored(store, "first-" + round), IntentionEvent.PROVEN_NOT_APPLIED);
        Require.equal(Set.of(), store.apply(List.of(lost)), "refused reports of the winner");
        Require.equal(1, winners(pool, one, two, "first-" + round, 2), "second claims that won");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** How many want it at once. */
  int CLAIMS = 64;

  private static int winners(
      ExecutorService pool, OpenStore one, OpenStore two, String name, long fence)
      throws Exception {
    List<Callable<Boolean>> claims = new ArrayList<>();
    for (int claim = 0; claim < CLAIMS; claim++) {
      IntentionStore store = (claim % 2 == 0 ? one : two).intentions();
      Intention wanted = StoreWorld.intention(name, store).toBuilder().fence(fence).build();
      claims.add(() -> store.beginSending(StoreWorld.sending(wanted)));
    }
    int winners = 0;
    for (Future<Boolean> claim : pool.invokeAll(claims)) {
      winners += claim.get() ? 1 : 0;
    }
    return winners;
  }

  /**
   * What was meant first is what a key stands for, in every state.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-02",
      hint = "Never change key and fingerprint of a row; a new fence takes over state and sender.")
  default void ST_02_aKeyKeepsItsFingerprint(StoreWorld world) throws Exception {
    IntentionStore store = world.open().intentions();
    for (IntentionEvent event : ENDS) {
      Intention first = StoreWorld.intention(event.name(), store);
      store.beginSending(StoreWorld.sending(first));
      store.apply(List.of(Transition.of(first, event)));
      requireFirst(store, first, event.name());
      Intention other = first.toBuilder().fingerprint("fp1:other").build();
      Require.that(
          !store.beginSending(StoreWorld.sending(other)), "a copy went out after %s", event);
      requireFirst(store, first, event + " and a copy");
      store.beginSending(StoreWorld.sending(other.toBuilder().fence(2).build()));
      requireFirst(store, first, event + " and a second attempt");
    }
  }

  /** What may become of an attempt. */
  List<IntentionEvent> ENDS =
      List.of(
          IntentionEvent.PROVEN_APPLIED,
          IntentionEvent.PROVEN_ACCEPTED,
          IntentionEvent.PROVEN_REJECTED,
          IntentionEvent.PROVEN_NOT_APPLIED,
          IntentionEvent.LOST,
          IntentionEvent.WORKER_GONE,
          IntentionEvent.HOLD);

  private static void requireFirst(IntentionStore store, Intention first, String after) {
    Require.equal(
        first.fingerprint(),
        StoreWorld.stored(store, first.keyHash()).fingerprint(),
        "fingerprint after " + after);
  }

  /**
   * Keys that people take for the same are not.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-08",
      hint = "Compare keys byte by byte: a binary collation, no trimming, no folding, full length.")
  default void ST_08_keysAreComparedExactly(StoreWorld world) throws Exception {
    IntentionStore store = world.open().intentions();
    String longest = "k".repeat(99);
    List<String> wireKeys =
        List.of(
            "Invoice-7",
            "invoice-7",
            "invoice-7 ",
            "caf\u00e9",
            "cafe\u0301",
            "cafe",
            "\ud83d\udcb6",
            "\ud83d\udcb7",
            longest + "1",
            longest + "2");
    for (int number = 0; number < wireKeys.size(); number++) {
      Intention each =
          StoreWorld.intention("key-" + number, store).toBuilder()
              .wireKey(wireKeys.get(number))
              .build();
      Require.that(
          store.beginSending(StoreWorld.sending(each)), "the key %s passes for another", number);
    }
    Map<String, Intention> found = store.findByWireKey(StoreWorld.CONNECTION, wireKeys);
    for (int number = 0; number < wireKeys.size(); number++) {
      Intention each = found.get(wireKeys.get(number));
      Require.equal(
          "key-" + number, each == null ? null : each.keyHash(), "found for key no. " + number);
    }
    Require.that(
        store.findByWireKey("Hub", wireKeys).isEmpty(), "the connection Hub passes for hub");
  }

  /**
   * A batch is claimed whole or not at all, and the store goes on afterwards.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-09",
      hint = "Claim a batch in one transaction; roll it back when one of it is taken.")
  default void ST_09_aRefusedBatchLeavesNothing(StoreWorld world) throws Exception {
    IntentionStore store = world.open().intentions();
    Intention taken = StoreWorld.intention("m-taken", store);
    Intention before = StoreWorld.intention("a-before", store);
    Intention after = StoreWorld.intention("z-after", store);
    store.beginSending(StoreWorld.sending(taken));
    Require.that(
        !store.beginSending(StoreWorld.sending(before, taken, after)),
        "a batch was claimed although one of it was taken");
    Require.that(
        !store.beginSending(StoreWorld.sending(before, before)),
        "a batch was claimed that names one intention twice");
    Require.equal(
        Set.of(),
        store.find(List.of("a-before", "z-after")).keySet(),
        "what is there of a batch that was refused");
    Require.that(
        store.beginSending(StoreWorld.sending(before, after)),
        "what was refused with another can't be claimed alone");
    Require.equal(
        IntentionState.SENDING, StoreWorld.stored(store, "m-taken").state(), "state of the other");
  }

  /**
   * Who was too late sees who was first, however transactions are isolated.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-12",
      hint = "Read in a transaction of its own that sees what others have committed; keep no copy.")
  default void ST_12_theLoserSeesTheWinner(StoreWorld world) throws Exception {
    OpenStore one = world.open();
    OpenStore two = world.beside(one, Duration.ZERO);
    seesTheWinner(one.intentions(), two.intentions(), "usual");
    world.suffer(StoreDatabase::isolateStrictly);
    OpenStore third = world.beside(one, Duration.ZERO);
    seesTheWinner(one.intentions(), third.intentions(), "strict");
  }

  private static void seesTheWinner(IntentionStore winner, IntentionStore loser, String how) {
    String name = "race-" + how;
    Require.that(loser.find(List.of(name)).isEmpty(), "something is there before it was sent");
    Intention first = StoreWorld.intention(name, winner);
    Require.that(winner.beginSending(StoreWorld.sending(first)), "nobody was first");
    Require.that(
        !loser.beginSending(StoreWorld.sending(StoreWorld.intention(name, loser))),
        "%s isolation: two were first",
        how);
    Require.equal(
        winner.owner(), StoreWorld.stored(loser, name).owner(), how + " isolation: who was first");
    winner.apply(List.of(Transition.of(first, IntentionEvent.PROVEN_APPLIED)));
    Require.equal(
        IntentionState.APPLIED,
        StoreWorld.stored(loser, name).state(),
        how + " isolation: what the other sees");
  }
}
