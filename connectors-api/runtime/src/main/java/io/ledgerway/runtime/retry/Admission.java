package io.ledgerway.runtime.retry;

import java.time.Instant;

/** The answer to a demand: at once, without waiting. */
public sealed interface Admission {

  /**
   * The call may be made.
   *
   * @param permit to be closed when the call is over
   */
  record Admitted(Permit permit) implements Admission {}

  /**
   * The call may not be made yet; nothing was taken.
   *
   * @param moment when it makes sense to ask again
   */
  record NotBefore(Instant moment) implements Admission {}
}
