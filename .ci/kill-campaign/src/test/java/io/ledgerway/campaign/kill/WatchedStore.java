package io.ledgerway.campaign.kill;

import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.idempotency.Transition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/** A store that tells when its process is about to commit, and when it has. */
final class WatchedStore {

  private final IntentionStore store;
  private final Map<String, TargetKind> kinds;
  private final Moments moments;

  private WatchedStore(IntentionStore store, Map<String, TargetKind> kinds, Moments moments) {
    this.store = store;
    this.kinds = kinds;
    this.moments = moments;
  }

  /**
   * A store before another.
   *
   * @param kinds the kind of target of each intention, by the hash of its key
   */
  static IntentionStore before(
      IntentionStore store, Map<String, TargetKind> kinds, Moments moments) {
    WatchedStore watched = new WatchedStore(store, kinds, moments);
    return (IntentionStore)
        Proxy.newProxyInstance(
            IntentionStore.class.getClassLoader(),
            new Class<?>[] {IntentionStore.class},
            (proxy, method, arguments) -> watched.call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "beginSending" -> {
        String first = ((SendingCommit) arguments[0]).intentions().get(0).keyHash();
        return around(kinds.get(first), Moment.BEFORE_CLAIM, Moment.AFTER_CLAIM, method, arguments);
      }
      case "apply" -> {
        List<?> transitions = (List<?>) arguments[0];
        if (transitions.isEmpty()) {
          return pass(method, arguments);
        }
        TargetKind kind = kinds.get(((Transition) transitions.get(0)).keyHash());
        moments.reach(new Strike(kind, Moment.BEFORE_COMPLETE));
        return around(kind, Moment.DURING_COMPLETE, Moment.AFTER_COMPLETE, method, arguments);
      }
      case "purge" -> {
        TargetKind kind = TargetKind.valueOf(((String) arguments[0]).split(" ", 2)[0]);
        moments.reach(new Strike(kind, Moment.PURGE));
        return pass(method, arguments);
      }
      default -> {
        return pass(method, arguments);
      }
    }
  }

  private Object around(
      TargetKind kind, Moment before, Moment after, Method method, Object[] arguments)
      throws Throwable {
    moments.reach(new Strike(kind, before));
    Object result = pass(method, arguments);
    moments.reach(new Strike(kind, after));
    return result;
  }

  private Object pass(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
