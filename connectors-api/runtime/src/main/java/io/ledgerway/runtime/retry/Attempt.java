package io.ledgerway.runtime.retry;

import io.ledgerway.connector.failure.Failure;
import java.time.Instant;

/**
 * One attempt of a call: for a write it commits SENDING, makes one SPI call, and commits the
 * transition that the answer proves.
 *
 * @param <R> what a success gives
 */
@FunctionalInterface
public interface Attempt<R> {

  /**
   * Makes the attempt, with every permit in hand.
   *
   * @param start what it must know
   * @return how it ended; a {@link io.ledgerway.connector.failure.ConnectorException} is taken for
   *     a failure whose way on the wire nobody tracked, any other exception ends the call
   */
  Result<R> run(Start start);

  /**
   * What an attempt must know. Immutable.
   *
   * @param number which attempt of the call, from 1
   * @param deadline until when it may take: the earlier of its timeout and the call's deadline
   * @param refreshAuth whether the credentials must be renewed first
   */
  record Start(int number, Instant deadline, boolean refreshAuth) {}

  /**
   * How an attempt ended.
   *
   * @param <R> what a success gives
   */
  sealed interface Result<R> {

    /**
     * It succeeded.
     *
     * @param value what it gave
     * @param <R> its type
     */
    record Succeeded<R>(R value) implements Result<R> {}

    /**
     * It failed.
     *
     * @param failure why and what happened
     * @param sendState how far it got on the wire
     * @param <R> what a success would have given
     */
    record Failed<R>(Failure failure, SendState sendState) implements Result<R> {}
  }
}
