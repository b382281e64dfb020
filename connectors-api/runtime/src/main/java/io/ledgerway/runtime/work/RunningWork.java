package io.ledgerway.runtime.work;

/** Work that goes on until it is closed. Thread-safe. */
public interface RunningWork extends AutoCloseable {

  /** Starts nothing more, and waits until what has begun has ended, for a minute at most. */
  @Override
  void close();
}
