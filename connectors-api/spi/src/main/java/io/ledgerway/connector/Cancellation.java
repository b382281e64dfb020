package io.ledgerway.connector;

import java.util.ArrayList;
import java.util.List;

/** A signal that a caller gives by hand. Thread-safe. */
public final class Cancellation implements CancelSignal {

  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /** A signal that has not been given. */
  public Cancellation() {}

  /** Gives up, and tells everyone who asked to be told; doing so again changes nothing. */
  public void cancel() {
    List<Runnable> due;
    synchronized (this) {
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
    }
    due.forEach(Runnable::run);
  }

  @Override
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  @Override
  public Registration onCancel(Runnable action) {
    // A registration of its own even where the same action is registered twice.
    Runnable own = action::run;
    if (isKept(own)) {
      return () -> forget(own);
    }
    action.run();
    return () -> {};
  }

  private synchronized boolean isKept(Runnable action) {
    return !cancelled && actions.add(action);
  }

  private synchronized void forget(Runnable action) {
    actions.remove(action);
  }
}
