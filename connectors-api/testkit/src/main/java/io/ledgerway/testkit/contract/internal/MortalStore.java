package io.ledgerway.testkit.contract.internal;

import io.ledgerway.runtime.idempotency.IntentionStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A store whose process dies at one of its calls, before or after the call was carried out. */
public final class MortalStore {

  /** The end of a process: nothing that it would still do is done. */
  public static final class Death extends Error {
    private static final long serialVersionUID = 1;

    private Death() {
      super("the process has died");
    }
  }

  private final IntentionStore rows;
  private final IntentionStore view;
  private int left = -1;
  private boolean dead;

  /**
   * A store that lives on until it is told otherwise.
   *
   * @param rows what it keeps
   */
  public MortalStore(IntentionStore rows) {
    this.rows = rows;
    this.view =
        (IntentionStore)
            Proxy.newProxyInstance(
                MortalStore.class.getClassLoader(),
                new Class<?>[] {IntentionStore.class},
                (proxy, method, arguments) -> call(method, arguments));
  }

  /**
   * The store as its process sees it.
   *
   * @return the store
   */
  public IntentionStore view() {
    return view;
  }

  /**
   * Lets the process die soon.
   *
   * @param steps after how many steps; each call is two, one before and one behind it
   */
  public synchronized void dieAfter(int steps) {
    left = steps;
  }

  private synchronized @Nullable Object call(Method method, Object @Nullable [] arguments)
      throws Throwable {
    step();
    Object result;
    try {
      result = method.invoke(rows, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    step();
    return result;
  }

  private void step() {
    dead |= left == 0;
    left--;
    if (dead) {
      throw new Death();
    }
  }
}
