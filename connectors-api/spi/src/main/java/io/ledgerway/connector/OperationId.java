package io.ledgerway.connector;

/**
 * Name of an operation within its connector, such as {@code post-payables}. Immutable.
 *
 * @param value lower-case words joined by hyphens
 */
public record OperationId(String value) {

  /** Refuses a blank name with an {@link IllegalArgumentException}. */
  public OperationId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An operation needs a name");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
