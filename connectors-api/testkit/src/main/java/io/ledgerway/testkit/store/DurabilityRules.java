package io.ledgerway.testkit.store;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.Transition;
import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is left after deaths, outages and years. */
public interface DurabilityRules extends StoreRules {

  /**
   * What a process committed is there after its death, exactly.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-06",
      hint = "Commit durably before a method returns; nothing is written later or on closing.")
  default void ST_06_aDeathLosesNothing(StoreWorld world) throws Exception {
    OpenStore first = world.open();
    Intention sent = StoreWorld.intention("a", first.intentions());
    first.intentions().beginSending(StoreWorld.sending(sent));
    first.die();

    OpenStore second = world.open();
    requireAs(second.intentions(), sent, IntentionState.SENDING, "sending");
    Require.equal(
        List.of("a"),
        second.intentions().unattended(10).stream().map(Intention::keyHash).toList(),
        "unattended after its process has died");
    second.intentions().apply(List.of(Transition.of(sent, IntentionEvent.LOST)));
    second.die();

    OpenStore third = world.open();
    requireAs(third.intentions(), sent, IntentionState.UNKNOWN, "in doubt");
    Intention again =
        sent.toBuilder().fence(2).attempts(2).owner(third.intentions().owner()).build();
    Require.that(
        third.intentions().beginSending(StoreWorld.sending(again)), "it can't go out again");
    third.die();

    OpenStore fourth = world.open();
    requireAs(fourth.intentions(), again, IntentionState.SENDING, "sending again");
    fourth.intentions().apply(List.of(applied(again)));
    fourth.die();

    IntentionStore last = world.open().intentions();
    requireAs(last, again, IntentionState.APPLIED, "applied");
    Require.equal(REFERENCE, StoreWorld.stored(last, "a").reference(), "the target's reference");
  }

  /** What the target calls it. */
  String REFERENCE = "/documents/1";

  private static Transition applied(Intention sent) {
    return new Transition(
        sent.keyHash(), sent.fence(), IntentionEvent.PROVEN_APPLIED, REFERENCE, null, null);
  }

  private static void requireAs(
      IntentionStore store, Intention committed, IntentionState state, String when) {
    Intention stored = StoreWorld.stored(store, committed.keyHash());
    Require.equal(state, stored.state(), "state after a death while " + when);
    Require.equal(committed.fence(), stored.fence(), "fence after a death while " + when);
    Require.equal(committed.wireKey(), stored.wireKey(), "key after a death while " + when);
    Require.equal(committed.owner(), stored.owner(), "sender after a death while " + when);
    Require.equal(committed.attempts(), stored.attempts(), "attempts after a death while " + when);
  }

  /**
   * What is forgotten still refuses a copy, and what has not ended is not forgotten.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-07",
      hint = "Purge words, never rows; spare what is in doubt, accepted, held, ready or under way.")
  default void ST_07_purgeSparesWhatCounts(StoreWorld world) throws Exception {
    IntentionStore store = world.open().intentions();
    Map<IntentionEvent, Intention> before = new LinkedHashMap<>();
    for (IntentionEvent event : ClaimRules.ENDS) {
      Intention each = StoreWorld.intention(event.name(), store);
      store.beginSending(StoreWorld.sending(each));
      store.apply(List.of(new Transition(each.keyHash(), 1, event, REFERENCE, "CODE", "in words")));
      before.put(event, StoreWorld.stored(store, event.name()));
    }
    store.beginSending(StoreWorld.sending(StoreWorld.intention("sending", store)));

    store.purge(StoreWorld.CONNECTION, StoreWorld.OPERATION, Duration.ZERO, 100);

    before.forEach((event, former) -> requireKept(store, event, former));
    Require.equal(
        IntentionState.SENDING, StoreWorld.stored(store, "sending").state(), "state of the sent");
    store.purge(StoreWorld.CONNECTION, StoreWorld.OPERATION, Duration.ofDays(1), 100);
    Require.equal(Map.of(), store.find(List.of("never-sent")), "found of what never was there");
  }

  private static void requireKept(IntentionStore store, IntentionEvent event, Intention former) {
    Intention now = StoreWorld.stored(store, former.keyHash());
    String name = event.name();
    Require.equal(former.state(), now.state(), "state of what was purged after " + name);
    Require.equal(former.fingerprint(), now.fingerprint(), "fingerprint after " + name);
    Require.equal(former.wireKey(), now.wireKey(), "key after " + name);
    Require.equal(former.reference(), now.reference(), "reference after " + name);
    boolean ended =
        EnumSet.of(IntentionState.APPLIED, IntentionState.REJECTED).contains(now.state());
    Require.that(
        ended || Objects.equals(former.reason(), now.reason()), "%s was purged", now.state());
    Require.that(
        !store.beginSending(StoreWorld.sending(StoreWorld.intention(former.keyHash(), store))),
        "a copy went out after %s and a purge",
        name);
  }

  /**
   * A store that can't be reached says so.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-10",
      hint = "Throw StoreException when the database can't be reached; answer nothing from memory.")
  default void ST_10_anOutageIsSaidAndNothingElse(StoreWorld world) throws Exception {
    IntentionStore store = world.open().intentions();
    Intention known = StoreWorld.intention("known", store);
    store.beginSending(StoreWorld.sending(known));
    Intention fresh = StoreWorld.intention("fresh", store);
    world.suffer(StoreDatabase::goDown);
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("find", () -> store.find(List.of("known")));
    calls.put("findByWireKey", () -> store.findByWireKey(StoreWorld.CONNECTION, List.of("w")));
    calls.put("inState", () -> store.inState(EnumSet.of(IntentionState.SENDING), 10));
    calls.put("due", () -> store.due(EnumSet.of(IntentionState.UNKNOWN), 10));
    calls.put("unattended", () -> store.unattended(10));
    calls.put("unattendedDispatches", store::unattendedDispatches);
    calls.put("beginSending", () -> store.beginSending(StoreWorld.sending(fresh)));
    calls.put("apply", () -> store.apply(List.of(applied(known))));
    calls.put("nextSequence", () -> store.nextSequence("drop", StoreWorld.OPERATION));
    calls.put("now", store::now);
    List<String> silent = silent(calls);
    world.suffer(StoreDatabase::comeBack);
    Require.equal(List.of(), silent, "methods that answer while the database is gone");
    IntentionStore after = world.open().intentions();
    Require.equal(
        IntentionState.SENDING,
        StoreWorld.stored(after, "known").state(),
        "state after the outage");
    Require.equal(Map.of(), after.find(List.of("fresh")), "what was begun in the outage");
  }

  /** All at once: each of them may wait for the database. */
  private static List<String> silent(Map<String, Runnable> calls) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(calls.size());
    try {
      Map<String, Future<Boolean>> refused = new LinkedHashMap<>();
      calls.forEach((name, call) -> refused.put(name, pool.submit(() -> isRefused(call))));
      List<String> silent = new ArrayList<>();
      for (Map.Entry<String, Future<Boolean>> each : refused.entrySet()) {
        if (!each.getValue().get()) {
          silent.add(each.getKey());
        }
      }
      return silent;
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean isRefused(Runnable call) {
    try {
      call.run();
      return false;
    } catch (StoreException e) {
      return true;
    }
  }

  /**
   * What an earlier release stored counts as before.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "ST-11",
      hint = "Read rows that lack what came later, and let them refuse a copy as any other row.")
  default void ST_11_anEarlierReleaseIsUnderstood(StoreWorld world) throws Exception {
    world.suffer(database -> database.leaveFromEarlierRelease("earlier", REFERENCE));
    IntentionStore store = world.open().intentions();
    Intention earlier = StoreWorld.stored(store, "earlier");
    Require.equal(IntentionState.APPLIED, earlier.state(), "state of what was stored earlier");
    Require.equal(REFERENCE, earlier.reference(), "reference of what was stored earlier");
    Require.that(
        !store.beginSending(StoreWorld.sending(StoreWorld.intention("earlier", store))),
        "what an earlier release has sent went out again");
  }
}
