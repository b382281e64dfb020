package io.ledgerway.testkit.store;

import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionBuilder;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opentest4j.TestAbortedException;

/** What one rule about stores works with: an empty database, and processes that have it open. */
public final class StoreWorld implements AutoCloseable {

  /** How long a worker may be at work. */
  static final Duration LEASE = Duration.ofMinutes(2);

  static final String CONNECTION = "hub";
  static final String OPERATION = "post";

  private final StoreDatabase database;
  private final List<OpenStore> opened = new CopyOnWriteArrayList<>();

  StoreWorld(StoreDatabase database) {
    this.database = database;
  }

  /** Something that happens to the database, and that not every database can suffer. */
  @FunctionalInterface
  interface Mishap {
    void happen(StoreDatabase database) throws Exception;
  }

  /** Lets something happen; where it can't, the rule is not applicable. */
  void suffer(Mishap mishap) throws Exception {
    try {
      mishap.happen(database);
    } catch (UnsupportedOperationException e) {
      throw new TestAbortedException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The store, as one more process has it open. */
  OpenStore open() throws Exception {
    return open(Duration.ZERO);
  }

  OpenStore open(Duration clockOff) throws Exception {
    OpenStore store = database.open(clockOff);
    opened.add(store);
    return store;
  }

  /** Another process beside one, or the same where it must be alone. */
  OpenStore beside(OpenStore first, Duration clockOff) throws Exception {
    return database.isShared() ? open(clockOff) : first;
  }

  boolean wasOpened() {
    return !opened.isEmpty();
  }

  static Intention intention(String name, IntentionStore store) {
    return IntentionBuilder.builder()
        .keyHash(name)
        .key("key of " + name)
        .fingerprint("fp1:" + name)
        .state(IntentionState.SENDING)
        .connection(CONNECTION)
        .operation(OPERATION)
        .wireKey("wire-" + name)
        .fence(1)
        .owner(store.owner())
        .attempts(1)
        .build();
  }

  static SendingCommit sending(Intention... intentions) {
    return new SendingCommit(List.of(intentions), null, LEASE);
  }

  static Intention stored(IntentionStore store, String keyHash) {
    Map<String, Intention> found = store.find(List.of(keyHash));
    Intention intention = found.get(keyHash);
    if (intention == null) {
      throw Require.broken("%s was stored and can't be found", keyHash);
    }
    return intention;
  }

  @Override
  public void close() throws Exception {
    for (OpenStore each : opened) {
      each.close();
    }
    database.close();
  }
}
