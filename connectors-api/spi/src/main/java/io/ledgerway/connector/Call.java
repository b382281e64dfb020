package io.ledgerway.connector;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What every SPI method that may do I/O is told: until when, whether still wanted, for which case.
 * Immutable.
 *
 * @param deadline the moment after which no step may begin
 * @param cancel whether the caller has given up
 * @param correlation id of the business case, for logs and targets that carry one
 */
public record Call(Instant deadline, CancelSignal cancel, String correlation) {

  /**
   * A call that ends after a while and is never cancelled.
   *
   * @param clock the time
   * @param timeout how long it may take
   * @param correlation id of the business case
   * @return the call
   */
  public static Call within(Clock clock, Duration timeout, String correlation) {
    return new Call(clock.instant().plus(timeout), CancelSignal.NEVER, correlation);
  }

  /**
   * The same call with an earlier end.
   *
   * @param end the moment after which no step of it may begin
   * @return the call
   */
  public Call until(Instant end) {
    return new Call(end, cancel, correlation);
  }

  /**
   * Stops before a step that must not begin any more.
   *
   * @param clock the time
   * @throws ConnectorException of category DEADLINE or CANCELLED, effect NOT_SENT
   */
  public void requireLive(Clock clock) {
    if (cancel.isCancelled()) {
      throw new ConnectorException(
          Failure.of(FailureCategory.CANCELLED, Effect.NOT_SENT, "The call was cancelled"));
    }
    if (clock.instant().isAfter(deadline)) {
      throw new ConnectorException(
          Failure.of(FailureCategory.DEADLINE, Effect.NOT_SENT, "The call's deadline has passed"));
    }
  }
}
