package io.ledgerway.runtime.idempotency;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes SENDING in one transaction: all of it, or nothing. Immutable.
 *
 * @param intentions the intentions as they shall be stored, their fence already raised; fence 1 is
 *     an insert, any other an update of the row with the fence before
 * @param dispatch the file that carries them; null where there is none
 * @param lease how long the worker may be sending them; longer than its call may take
 */
public record SendingCommit(
    List<Intention> intentions, @Nullable Dispatch dispatch, Duration lease) {

  /** Copies the list. */
  public SendingCommit {
    intentions = List.copyOf(intentions);
  }
}
