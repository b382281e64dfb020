package io.ledgerway.testkit.mutants;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionBuilder;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.inbox.InboxStore;
import io.ledgerway.runtime.memory.MemoryStores;
import io.ledgerway.testkit.store.OpenStore;
import io.ledgerway.testkit.store.StoreDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Rows in memory that several processes share, and each process's view of them. */
final class MemoryDatabase implements StoreDatabase {

  private final MemoryStores rows = MemoryStores.open(Clock.systemUTC());
  private final BiFunction<IntentionStore, Duration, IntentionStore> intentionsOver;
  private final UnaryOperator<InboxStore> inboxOver;
  private volatile boolean down;

  private MemoryDatabase(
      BiFunction<IntentionStore, Duration, IntentionStore> intentionsOver,
      UnaryOperator<InboxStore> inboxOver) {
    this.intentionsOver = intentionsOver;
    this.inboxOver = inboxOver;
  }

  static MemoryDatabase with(StoreMutant mutant) {
    return new MemoryDatabase(mutant.over(), UnaryOperator.identity());
  }

  static MemoryDatabase with(InboxMutant mutant) {
    return new MemoryDatabase((sound, clockOff) -> sound, mutant.over());
  }

  @Override
  public OpenStore open(Duration clockOff) {
    MemoryStores process = rows.join();
    IntentionStore intentions =
        intentionsOver.apply(failingWhenDown(IntentionStore.class, process.intentions()), clockOff);
    InboxStore inbox = inboxOver.apply(failingWhenDown(InboxStore.class, process.inbox()));
    return new OpenStore() {
      @Override
      public IntentionStore intentions() {
        return intentions;
      }

      @Override
      public InboxStore inbox() {
        return inbox;
      }

      @Override
      public void die() {
        process.close();
      }

      @Override
      public void close() {
        process.close();
      }
    };
  }

  private <S> S failingWhenDown(Class<S> port, S store) {
    return port.cast(
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (down && !method.getName().equals("owner")) {
                throw new StoreException("The store can't be reached: nothing was sent");
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void goDown() {
    down = true;
  }

  @Override
  public void comeBack() {
    down = false;
  }

  /** Each look sees what is there. */
  @Override
  public void isolateStrictly() {}

  /** The first release knew no moments. */
  @Override
  public void leaveFromEarlierRelease(String keyHash, String reference) {
    Intention left =
        IntentionBuilder.builder()
            .keyHash(keyHash)
            .key("key")
            .fingerprint("fp1:earlier")
            .state(IntentionState.APPLIED)
            .connection("hub")
            .operation("post")
            .wireKey("wire")
            .fence(1)
            .owner("former")
            .attempts(1)
            .reference(reference)
            .build();
    rows.intentions().doubt(List.of(left));
  }

  @Override
  public void close() {
    rows.close();
  }
}
