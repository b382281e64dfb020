package io.ledgerway.runtime.retry;

import io.ledgerway.connector.failure.FailureCategory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long an intention rests in the store before the next round of attempts: a ladder per
 * category, the last step repeats. Immutable.
 */
public final class DurableBackoff {

  private static final List<Duration> USUAL =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12));
  private static final List<Duration> PATIENT =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(2));
  private static final List<Duration> SHORT = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));

  private final Map<FailureCategory, List<Duration>> ladders = new EnumMap<>(FailureCategory.class);

  /** The ladders of the house: 1 min, 5 min, 30 min, 2 h and on; shorter where waiting helps. */
  public DurableBackoff() {
    ladders.put(FailureCategory.THROTTLED, PATIENT);
    ladders.put(FailureCategory.IN_PROGRESS, PATIENT);
    ladders.put(FailureCategory.LOCAL_REJECT, SHORT);
    ladders.put(FailureCategory.CANCELLED, SHORT);
    ladders.put(FailureCategory.DEADLINE, SHORT);
    ladders.put(FailureCategory.AUTH_EXPIRED, SHORT);
  }

  /**
   * The rest before the next round.
   *
   * @param category why the round ended
   * @param round how many rounds went before this one, from 0
   * @return the rest
   */
  public Duration delay(FailureCategory category, int round) {
    if (round < 0) {
      throw new IllegalArgumentException("Rounds count from 0");
    }
    List<Duration> ladder = ladders.getOrDefault(category, USUAL);
    return ladder.get(Math.min(round, ladder.size() - 1));
  }
}
