package io.ledgerway.testkit.store;

import java.time.Duration;

/** An empty database for one rule, and what can happen to it. */
public interface StoreDatabase extends AutoCloseable {

  /**
   * Opens the store as another process.
   *
   * @param clockOff by how much the clock of that process is ahead; a store that reads the clock of
   *     its database has no use for it
   * @return the store; its user closes it
   * @throws Exception when it can't be opened
   */
  OpenStore open(Duration clockOff) throws Exception;

  /**
   * Whether several processes may have it open at once.
   *
   * @return false where a second one is refused
   */
  boolean isShared();

  /**
   * Takes the database away from everyone who uses it.
   *
   * @throws UnsupportedOperationException where that can't happen
   * @throws Exception when it fails
   */
  default void goDown() throws Exception {
    throw new UnsupportedOperationException("It can't go down");
  }

  /**
   * Brings the database back after {@link #goDown}.
   *
   * @throws Exception when it fails
   */
  default void comeBack() throws Exception {
    throw new UnsupportedOperationException("It can't go down");
  }

  /**
   * Makes the database isolate transactions that say nothing about it as strictly as administrators
   * do: a transaction sees what was there when it began.
   *
   * @throws UnsupportedOperationException where there are no such settings
   * @throws Exception when it fails
   */
  default void isolateStrictly() throws Exception {
    throw new UnsupportedOperationException("It knows no levels of isolation");
  }

  /**
   * Leaves an applied intention as the earliest release that is still read would have left it: with
   * what that release kept, and nothing that came later.
   *
   * @param keyHash its key's hash
   * @param reference the target's reference
   * @throws UnsupportedOperationException where there was no earlier release
   * @throws Exception when it fails
   */
  default void leaveFromEarlierRelease(String keyHash, String reference) throws Exception {
    throw new UnsupportedOperationException("There was no earlier release");
  }

  @Override
  void close() throws Exception;
}
