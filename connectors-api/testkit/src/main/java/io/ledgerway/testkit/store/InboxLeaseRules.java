package io.ledgerway.testkit.store;

import io.ledgerway.runtime.inbox.InboxEntry;
import io.ledgerway.runtime.inbox.InboxState;
import io.ledgerway.runtime.inbox.InboxStore;
import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who hands on what a target told, and what becomes of it. */
public interface InboxLeaseRules extends StoreRules {

  /**
   * What one worker has, no other one gets.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "IB-06",
      hint = "Take rows under a lock, and let none be taken again before its lease is over.")
  default void IB_06_aLeaseExcludesOthers(StoreWorld world) throws Exception {
    OpenStore one = world.open();
    OpenStore two = world.beside(one, Duration.ZERO);
    int all = WORKERS * 25;
    one.inbox().insert(StoreWorld.CONNECTION, InboxSamples.items("work", all));
    ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
    List<InboxEntry> leased = new ArrayList<>();
    try {
      List<Callable<List<InboxEntry>>> workers = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        InboxStore store = (worker % 2 == 0 ? one : two).inbox();
        workers.add(() -> store.lease(StoreWorld.CONNECTION, 10, StoreWorld.LEASE));
      }
      while (leased.size() < all) {
        int before = leased.size();
        for (Future<List<InboxEntry>> each : pool.invokeAll(workers)) {
          Require.that(each.get().size() <= 10, "a worker got more than it asked for");
          leased.addAll(each.get());
        }
        Require.that(leased.size() > before, "only %s of %s were leased", before, all);
      }
    } finally {
      pool.shutdownNow();
    }
    Require.equal(List.of(), InboxSamples.surplus(leased), "what several workers have got");
    Require.equal(
        List.of(),
        two.inbox().lease(StoreWorld.CONNECTION, all, StoreWorld.LEASE),
        "what is left when everything is leased");
  }

  /** How many want it at once. */
  int WORKERS = 8;

  /**
   * What its worker did not end comes again, and whoever was replaced changes nothing any more.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "IB-07",
      hint = "Let a fence rise with each lease, and change a row only under the fence leased.")
  default void IB_07_aReplacedWorkerIsRefused(StoreWorld world) throws Exception {
    InboxStore store = world.open().inbox();
    store.insert(StoreWorld.CONNECTION, List.of(InboxSamples.item("late")));
    InboxEntry gone = InboxSamples.only(store, Duration.ZERO);
    Require.equal(1, gone.rounds(), "rounds of the first worker");
    InboxEntry next = InboxSamples.only(store, StoreWorld.LEASE);
    Require.equal(gone.key(), next.key(), "what comes again when a lease is over");
    Require.equal(2, next.rounds(), "rounds of the second worker");

    Require.that(!store.done(gone), "a worker that was replaced has handed it on");
    Require.that(!store.failed(gone, Duration.ZERO, "CODE", "late"), "its failure counts");
    Require.that(!store.park(gone, "CODE", "late"), "a worker that was replaced has parked it");
    InboxEntry stored = InboxSamples.stored(store, "late");
    Require.equal(InboxState.WAITING, stored.state(), "state after a late report");
    Require.equal(null, stored.reason(), "reason after a late report");
    Require.equal(
        List.of(),
        store.lease(StoreWorld.CONNECTION, 1, StoreWorld.LEASE),
        "what can be leased after a late report");

    Require.that(store.done(next), "the worker that has it is refused");
    Require.that(!store.failed(next, Duration.ZERO, "CODE", "late"), "it failed after its end");
    Require.equal(
        InboxState.DONE, InboxSamples.stored(store, "late").state(), "state after its end");
  }

  /**
   * What failed rests, comes again, and tells why.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(id = "IB-08", hint = "Keep the moment before which nobody takes it, and the reason.")
  default void IB_08_whatFailedRests(StoreWorld world) throws Exception {
    InboxStore store = world.open().inbox();
    store.insert(StoreWorld.CONNECTION, InboxSamples.items("some", 2));
    List<InboxEntry> both = store.lease(StoreWorld.CONNECTION, 2, StoreWorld.LEASE);
    Require.equal(2, both.size(), "what can be leased");
    InboxEntry resting = both.get(0);
    Require.that(store.failed(resting, Duration.ofHours(1), "CODE", "in words"), "it is refused");
    Require.that(store.failed(both.get(1), Duration.ZERO, "OTHER", "at once"), "it is refused");

    InboxEntry again = InboxSamples.only(store, StoreWorld.LEASE);
    Require.equal(both.get(1).key(), again.key(), "what may come again at once");
    Require.equal(2, again.rounds(), "its rounds");
    Require.equal("OTHER", again.reasonCode(), "why it was not handed on");
    Require.equal("at once", again.reason(), "the same in words");
    Require.equal(resting.payload(), stored(store, resting).payload(), "payload of what rests");
    Require.equal("in words", stored(store, resting).reason(), "why it rests");
  }

  private static InboxEntry stored(InboxStore store, InboxEntry entry) {
    return store
        .find(entry.connection(), entry.key())
        .orElseThrow(() -> Require.broken("what was leased can't be found"));
  }

  /**
   * What is parked stays, in everyone's sight, until it is released.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "IB-09",
      hint = "Lease and purge by state: what is parked is neither, whatever comes in.")
  default void IB_09_whatIsParkedStays(StoreWorld world) throws Exception {
    OpenStore first = world.open();
    InboxStore store = first.inbox();
    store.insert(StoreWorld.CONNECTION, List.of(InboxSamples.item("parked")));
    InboxEntry given = InboxSamples.only(store, StoreWorld.LEASE);
    Require.that(!store.release(given.connection(), given.key()), "what waits was released");
    Require.that(store.park(given, "CODE", "in words"), "it can't be parked");
    store.insert(StoreWorld.CONNECTION, List.of(InboxSamples.item("parked")));
    store.purge(Duration.ZERO, 100);
    Require.equal(
        List.of(),
        store.lease(StoreWorld.CONNECTION, 1, StoreWorld.LEASE),
        "what can be leased of what is parked");
    first.die();

    InboxStore later = world.open().inbox();
    List<InboxEntry> parked = later.parked(StoreWorld.CONNECTION, 10);
    Require.equal(1, parked.size(), "what is parked");
    Require.equal(given.payload(), parked.get(0).payload(), "payload of what is parked");
    Require.equal("in words", parked.get(0).reason(), "why it is parked");
    Require.that(later.release(given.connection(), given.key()), "it can't be released");
    Require.that(!later.release(given.connection(), given.key()), "it was released twice");
    Require.equal(
        1, InboxSamples.only(later, StoreWorld.LEASE).rounds(), "rounds after it was released");
    Require.equal(List.of(), later.parked(StoreWorld.CONNECTION, 10), "what is parked then");
  }

  /**
   * What is purged is still known, and what was not handed on is not purged.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(id = "IB-10", hint = "Purge payloads of what was handed on, never rows.")
  default void IB_10_purgeLeavesWhatRefusesACopy(StoreWorld world) throws Exception {
    InboxStore store = world.open().inbox();
    store.insert(StoreWorld.CONNECTION, InboxSamples.items("old", 3));
    List<InboxEntry> all = store.lease(StoreWorld.CONNECTION, 3, StoreWorld.LEASE);
    Require.equal(3, all.size(), "what can be leased");
    Require.that(store.done(all.get(0)), "it can't be handed on");
    Require.that(store.failed(all.get(1), Duration.ofHours(1), "CODE", "later"), "it is refused");

    Require.equal(0, store.purge(Duration.ofDays(1), 100), "purged of what is young");
    Require.that(stored(store, all.get(0)).payload() != null, "what is young was purged");
    Require.equal(1, store.purge(Duration.ZERO, 100), "purged of what was handed on");
    Require.equal(0, store.purge(Duration.ZERO, 100), "purged once more");
    Require.equal(null, stored(store, all.get(0)).payload(), "payload of what was purged");
    for (InboxEntry spared : all.subList(1, 3)) {
      Require.equal(spared.payload(), stored(store, spared).payload(), "payload of what waits");
    }
    Require.equal(
        0,
        store.insert(StoreWorld.CONNECTION, InboxSamples.items("old", 3)),
        "new when it comes again after a purge");
    Require.equal(
        List.of(),
        store.lease(StoreWorld.CONNECTION, 10, StoreWorld.LEASE),
        "what can be leased then");
    Require.equal(InboxState.DONE, stored(store, all.get(0)).state(), "state of what was purged");
  }
}
