package io.ledgerway.connector.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a target tells of events. Immutable.
 *
 * @param replayWindow how old a signed delivery may be; null where the signature covers no time, so
 *     that the ids of events alone, kept without end, tell a replay
 * @param answerWithin how soon the target wants its answer before it delivers again
 */
public record EventContract(@Nullable Duration replayWindow, Duration answerWithin) {

  /** Refuses a time that is not above zero with an {@link IllegalArgumentException}. */
  public EventContract {
    if (answerWithin.isNegative() || answerWithin.isZero()) {
      throw new IllegalArgumentException("answerWithin must be above zero");
    }
    if (replayWindow != null && (replayWindow.isNegative() || replayWindow.isZero())) {
      throw new IllegalArgumentException("replayWindow must be above zero");
    }
  }
}
