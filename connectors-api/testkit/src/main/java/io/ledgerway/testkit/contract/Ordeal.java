package io.ledgerway.testkit.contract;

import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.memory.MemoryStores;
import io.ledgerway.testkit.contract.internal.MortalStore;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** Documents on their way through a runtime that dies, to a target that breaks off. */
final class Ordeal<T> {

  private static final int DOCUMENTS = 40;
  private static final int LARGEST_BATCH = 4;
  private static final int TROUBLED_ROUNDS = 4;
  private static final int ROUNDS = 12;
  private static final Duration BETWEEN = Duration.ofHours(2);
  private static final Duration PATIENCE = Duration.ofDays(40);
  private static final Set<WriteStatus> ENDS =
      EnumSet.of(WriteStatus.APPLIED, WriteStatus.REJECTED, WriteStatus.HELD);

  private final World world;
  private final Writing<T> writing;
  private final Random random;
  private final Map<String, WriteRequest<T>> open = new LinkedHashMap<>();
  private final Map<String, WriteStatus> ended = new LinkedHashMap<>();
  private MemoryStores rows;
  private MortalStore store;
  private LedgerwayRuntime runtime;

  Ordeal(World world, Writing<T> writing) {
    this.world = world;
    this.writing = writing;
    this.random = new Random(world.seed());
    this.rows = MemoryStores.open(world.clock());
    this.store = new MortalStore(rows.intentions());
    this.runtime = world.runtime(store.view(), rows.checkpoints());
  }

  void run() {
    for (int number = 1; number <= DOCUMENTS; number++) {
      add(sample(number));
    }
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      boolean troubled = round < TROUBLED_ROUNDS;
      List<WriteRequest<T>> left = new ArrayList<>(open.values());
      while (!left.isEmpty()) {
        int most = Math.min(LARGEST_BATCH, writing.contract().maxItems());
        int size = Math.min(left.size(), 1 + random.nextInt(most));
        List<WriteRequest<T>> batch = List.copyOf(left.subList(0, size));
        left.subList(0, size).clear();
        if (troubled) {
          makeTrouble();
        }
        survive(() -> note(batch, write(batch)));
      }
      // In the end even what nobody answers for must have been put before a person.
      world.clock().pass(troubled ? BETWEEN : PATIENCE);
      survive(() -> runtime.recover());
      survive(() -> runtime.reconcile());
    }
    runtime.close();
    judge();
  }

  private Sample<T> sample(int number) {
    if (number % 10 == 0) {
      try {
        return writing.samples().refused(1000 + number);
      } catch (UnsupportedOperationException e) {
        return writing.samples().valid(1000 + number);
      }
    }
    return writing.samples().valid(1000 + number);
  }

  private void add(Sample<T> sample) {
    var item = writing.item(sample);
    open.put(
        sample.businessId(),
        new WriteRequest<>(
            item.key(), item.fingerprint(), item.document(), sample.ownKey(), List.of()));
  }

  private List<WriteResult> write(List<WriteRequest<T>> batch) {
    return runtime.write(
        runtime.connection(World.CONNECTION).orElseThrow(), writing.spec().id(), batch);
  }

  private void note(List<WriteRequest<T>> batch, List<WriteResult> results) {
    for (int index = 0; index < batch.size(); index++) {
      String document = batch.get(index).key().businessId();
      WriteStatus status = results.get(index).status();
      if (ENDS.contains(status)) {
        ended.put(document, status);
        open.remove(document);
      }
    }
  }

  /** A process that dies is followed by another, over what it had committed. */
  private void survive(Runnable work) {
    try {
      work.run();
    } catch (MortalStore.Death e) {
      runtime.close();
      rows.close();
      rows = rows.join();
      store = new MortalStore(rows.intentions());
      runtime = world.runtime(store.view(), rows.checkpoints());
      survive(() -> runtime.recover());
    }
  }

  private void makeTrouble() {
    if (random.nextInt(3) == 0) {
      store.dieAfter(random.nextInt(12));
    }
    if (random.nextInt(2) == 0) {
      try {
        fault();
      } catch (TestAbortedException e) {
        return; // this target can't go wrong in this way
      }
    }
  }

  private void fault() {
    boolean http = world.target().http().isPresent();
    switch (random.nextInt(http ? 9 : 2)) {
      case 0 -> world.target().inject(Fault.broken(), When.APPLIED_NO_REPLY);
      case 1 -> world.target().inject(Fault.broken(), When.RECEIVED_NOT_APPLIED);
      case 2 -> world.target().inject(Fault.broken(), When.BEFORE_RECEIVE);
      case 3 -> world.target().inject(Fault.reset(), When.APPLIED_NO_REPLY);
      case 4 -> world.target().inject(Fault.status(500), When.APPLIED_NO_REPLY);
      case 5 -> world.target().inject(Fault.status(503), When.RECEIVED_NOT_APPLIED);
      case 6 -> world.target().inject(Fault.status(429), When.RECEIVED_NOT_APPLIED);
      case 7 ->
          world.target().inject(Fault.spoilt(Fault.Spoil.FOREIGN_PAGE), When.APPLIED_NO_REPLY);
      default -> world.target().inject(Fault.spoilt(Fault.Spoil.HALF), When.REPLY_TRUNCATED);
    }
  }

  private void judge() {
    Require.equal(Set.of(), open.keySet(), writing + ": documents that never came to an end");
    ended.forEach(
        (document, status) -> {
          int effects = world.target().effects(document);
          Require.that(effects <= 1, "%s: %s took effect %d times", writing, document, effects);
          Require.that(
              status == WriteStatus.HELD || effects == (status == WriteStatus.APPLIED ? 1 : 0),
              "%s: %s took effect %d times and is %s",
              writing,
              document,
              effects,
              status);
        });
    Require.equal(DOCUMENTS, ended.size(), writing + ": documents that ended");
  }
}
