package io.ledgerway.connector.write;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a target honours an idempotency key, and what it keeps for it. Immutable.
 *
 * @param length how long after the first call with a key the same key has no second effect; above
 *     zero
 * @param replaysErrors whether the target also answers a failure again for the same key, so that
 *     only another key can succeed
 */
public record KeyWindow(Duration length, boolean replaysErrors) {

  private static final int MARGIN = 24;

  /** Refuses a length that is not above zero with an {@link IllegalArgumentException}. */
  public KeyWindow {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("length must be above zero");
    }
  }

  /**
   * Until when the same key may be sent again. The last 24th of the window is not used, as a call
   * on its way and clocks that differ take time.
   *
   * @param firstSent when the key was sent first
   * @return the moment from which a second call may have a second effect
   */
  public Instant endsAt(Instant firstSent) {
    return firstSent.plus(length).minus(length.dividedBy(MARGIN));
  }

  /**
   * Whether the same key may be sent again.
   *
   * @param firstSent when the key was sent first
   * @param now the time, of the same clock
   * @return true before the end of the window
   */
  public boolean isOpen(Instant firstSent, Instant now) {
    return now.isBefore(endsAt(firstSent));
  }
}
