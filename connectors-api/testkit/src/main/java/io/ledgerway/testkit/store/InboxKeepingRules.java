package io.ledgerway.testkit.store;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.inbox.InboxEntry;
import io.ledgerway.runtime.inbox.InboxItem;
import io.ledgerway.runtime.inbox.InboxState;
import io.ledgerway.runtime.inbox.InboxStore;
import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is kept of what a target told, and how often. */
public interface InboxKeepingRules extends StoreRules {

  /**
   * However often something is delivered, it is there once.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "IB-01",
      hint = "Insert under a primary key of connection and key, and pass over what is there.")
  default void IB_01_anEventIsThereOnce(StoreWorld world) throws Exception {
    OpenStore one = world.open();
    OpenStore two = world.beside(one, Duration.ZERO);
    List<InboxItem> delivery = InboxSamples.items("same", 3);
    List<InboxItem> turned = List.of(delivery.get(2), delivery.get(0), delivery.get(1));
    ExecutorService pool = Executors.newFixedThreadPool(DELIVERIES);
    try {
      List<Callable<Integer>> deliveries = new ArrayList<>();
      for (int number = 0; number < DELIVERIES; number++) {
        InboxStore store = (number % 2 == 0 ? one : two).inbox();
        List<InboxItem> items = number % 3 == 0 ? turned : delivery;
        deliveries.add(() -> store.insert(StoreWorld.CONNECTION, items));
      }
      int added = 0;
      for (Future<Integer> each : pool.invokeAll(deliveries)) {
        added += each.get();
      }
      Require.equal(3, added, "new among three events that were delivered 32 times");
    } finally {
      pool.shutdownNow();
    }
    InboxStore store = one.inbox();
    InboxItem twice = InboxSamples.item("twice");
    Require.equal(
        1,
        store.insert(StoreWorld.CONNECTION, List.of(twice, delivery.get(0), twice)),
        "new in a delivery of one new event, twice, and a known one");
    Require.equal(
        List.of(),
        InboxSamples.surplus(store.lease(StoreWorld.CONNECTION, 100, StoreWorld.LEASE)),
        "events that are there more than once");
  }

  /** How many deliveries come in at once. */
  int DELIVERIES = 32;

  /**
   * A worker sees all that a delivery holds, or nothing of it.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(id = "IB-02", hint = "Insert what one delivery holds in one transaction.")
  default void IB_02_aDeliveryIsStoredWhole(StoreWorld world) throws Exception {
    OpenStore one = world.open();
    InboxStore worker = world.beside(one, Duration.ZERO).inbox();
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      Future<Boolean> delivering = pool.submit(() -> deliver(one.inbox()));
      int taken = 0;
      while (taken < WHOLE_DELIVERIES * EVENTS) {
        boolean last = delivering.isDone();
        List<InboxEntry> some = worker.lease(StoreWorld.CONNECTION, 10_000, StoreWorld.LEASE);
        requireWhole(some);
        Require.that(!last || !some.isEmpty(), "of what was delivered only %s are there", taken);
        taken += some.size();
      }
      Require.that(delivering.get(), "a delivery was not stored");
    } finally {
      pool.shutdownNow();
    }
  }

  /** How many deliveries are watched. */
  int WHOLE_DELIVERIES = 40;

  /** How many events each of them holds. */
  int EVENTS = 8;

  private static boolean deliver(InboxStore store) {
    int added = 0;
    for (int number = 0; number < WHOLE_DELIVERIES; number++) {
      added += store.insert(StoreWorld.CONNECTION, InboxSamples.items("d" + number, EVENTS));
    }
    return added == WHOLE_DELIVERIES * EVENTS;
  }

  private static void requireWhole(List<InboxEntry> seen) {
    Set<String> keys = new HashSet<>();
    seen.forEach(each -> keys.add(each.key()));
    for (int number = 0; number < WHOLE_DELIVERIES; number++) {
      long parts =
          InboxSamples.items("d" + number, EVENTS).stream()
              .filter(item -> keys.contains(item.key()))
              .count();
      Require.that(
          parts == 0 || parts == EVENTS,
          "a worker saw %s of the %s events of a delivery",
          parts,
          EVENTS);
    }
  }

  /**
   * What was stored is there after a death, as it was.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "IB-03",
      hint = "Commit durably before insert returns: the target is told then that it is kept.")
  default void IB_03_aDeathLosesNothing(StoreWorld world) throws Exception {
    OpenStore first = world.open();
    InboxItem item = new InboxItem(InboxSamples.key("kept"), InboxSamples.EVERY_LETTER);
    first.inbox().insert(StoreWorld.CONNECTION, List.of(item));
    first.die();

    OpenStore second = world.open();
    InboxEntry leased = InboxSamples.only(second.inbox(), StoreWorld.LEASE);
    Require.equal(item.key(), leased.key(), "key after a death");
    Require.equal(item.payload(), leased.payload(), "payload after a death");
    Require.that(second.inbox().done(leased), "it can't be said that it was handed on");
    second.die();

    InboxStore third = world.open().inbox();
    Require.equal(
        InboxState.DONE, InboxSamples.stored(third, "kept").state(), "state of what was handed on");
    Require.equal(
        0, third.insert(StoreWorld.CONNECTION, List.of(item)), "new when it comes once more");
  }

  /**
   * What one connection is told is nothing that another one was told.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "IB-04",
      hint = "Let the connection be part of the primary key and of every condition.")
  default void IB_04_connectionsStayApart(StoreWorld world) throws Exception {
    InboxStore store = world.open().inbox();
    InboxItem item = InboxSamples.item("same");
    Set<String> connections = new TreeSet<>(List.of("hub", "Hub", "hub "));
    for (String connection : connections) {
      Require.equal(1, store.insert(connection, List.of(item)), "new on each connection");
    }
    for (String connection : connections) {
      List<InboxEntry> leased = store.lease(connection, 10, StoreWorld.LEASE);
      Require.equal(
          List.of(connection),
          leased.stream().map(InboxEntry::connection).toList(),
          "connections of what was leased for one");
      Require.that(store.park(leased.get(0), "CODE", "in words"), "it can't be parked");
      Require.equal(1, store.parked(connection, 10).size(), "parked on one connection");
    }
    Require.that(store.release("hub", item.key()), "it can't be released");
    Require.equal(
        InboxState.PARKED,
        store.find("Hub", item.key()).map(InboxEntry::state).orElse(null),
        "state of the same on another connection");
  }

  /**
   * A store that can't be reached says so, so that the target is not told that it is kept.
   *
   * @param world where it is tried
   * @throws Exception when the database fails
   */
  @Test
  @Rule(
      id = "IB-05",
      hint = "Throw StoreException when the database can't be reached; answer nothing from memory.")
  default void IB_05_aStoreThatIsDownSaysSo(StoreWorld world) throws Exception {
    InboxStore store = world.open().inbox();
    store.insert(StoreWorld.CONNECTION, InboxSamples.items("before", 1));
    InboxEntry leased = InboxSamples.only(store, StoreWorld.LEASE);
    world.suffer(StoreDatabase::goDown);
    try {
      requireRefused(
          List.of(
              () -> store.insert(StoreWorld.CONNECTION, InboxSamples.items("down", 1)),
              () -> store.lease(StoreWorld.CONNECTION, 1, StoreWorld.LEASE),
              () -> store.done(leased),
              () -> store.parked(StoreWorld.CONNECTION, 1)));
    } finally {
      world.suffer(StoreDatabase::comeBack);
    }
    InboxStore later = world.open().inbox();
    Require.equal(
        InboxState.WAITING, InboxSamples.stored(later, "before-0").state(), "state afterwards");
    Require.equal(
        1,
        later.insert(StoreWorld.CONNECTION, InboxSamples.items("down", 1)),
        "new when it is delivered again");
  }

  /** All at once: each may wait until it is sure. */
  private static void requireRefused(List<Callable<Object>> calls) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(calls.size());
    try {
      for (Future<Object> each : pool.invokeAll(calls)) {
        Require.that(isRefused(each), "a store that can't be reached gave an answer");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean isRefused(Future<Object> call) throws InterruptedException {
    try {
      call.get();
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof StoreException;
    }
  }
}
