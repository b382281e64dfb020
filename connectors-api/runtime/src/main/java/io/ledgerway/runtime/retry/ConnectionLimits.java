package io.ledgerway.runtime.retry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How fast and how patiently a connection is used. Immutable. An endpoint group is an operation:
 * its name is the name of the group.
 *
 * @param everywhere quotas that all operations share
 * @param operations quotas of single operations besides, by name
 * @param breaker when an operation that fails is left alone for a while
 * @param lanes how many calls run at the same time
 * @param attemptTimeout how long one attempt may take
 */
public record ConnectionLimits(
    List<Quota> everywhere,
    Map<String, List<Quota>> operations,
    Breaker.Settings breaker,
    LaneSizes lanes,
    Duration attemptTimeout) {

  /** No quota, places for as many calls as a busy service makes, two minutes for an attempt. */
  public static final ConnectionLimits USUAL =
      new ConnectionLimits(
          List.of(),
          Map.of(),
          Breaker.Settings.USUAL,
          new LaneSizes(256, 64, 32),
          Duration.ofMinutes(2));

  /** Copies the quotas; refuses a missing part, and an attempt without time. */
  public ConnectionLimits {
    everywhere = List.copyOf(everywhere);
    operations = Map.copyOf(operations);
    Objects.requireNonNull(breaker, "breaker");
    Objects.requireNonNull(lanes, "lanes");
    if (attemptTimeout.isNegative() || attemptTimeout.isZero()) {
      throw new IllegalArgumentException("An attempt needs time");
    }
  }

  /**
   * The same with quotas that all operations share.
   *
   * @param quotas the quotas
   * @return the limits
   */
  public ConnectionLimits sharing(Quota... quotas) {
    return new ConnectionLimits(List.of(quotas), operations, breaker, lanes, attemptTimeout);
  }
}
