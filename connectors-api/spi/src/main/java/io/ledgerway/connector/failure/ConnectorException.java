package io.ledgerway.connector.failure;

import org.jspecify.annotations.Nullable;

/** A failure of a whole call; the {@link Failure} says why and what happened. */
public final class ConnectorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /**
   * An exception without a cause.
   *
   * @param failure why and what happened
   */
  public ConnectorException(Failure failure) {
    this(failure, null);
  }

  /**
   * An exception with its cause.
   *
   * @param failure why and what happened
   * @param cause what was caught
   */
  public ConnectorException(Failure failure, @Nullable Throwable cause) {
    super(failure.text(), cause);
    this.failure = failure;
  }

  /**
   * Why, and what happened.
   *
   * @return the failure
   */
  public Failure failure() {
    return failure;
  }
}
