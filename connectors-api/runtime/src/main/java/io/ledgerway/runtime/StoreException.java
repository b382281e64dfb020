package io.ledgerway.runtime;

/** The durable store could not do what was asked; nothing has been sent because of it. */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure of the store.
   *
   * @param message what could not be done, and what to do
   * @param cause what was caught
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A refusal of the store.
   *
   * @param message what could not be done, and what to do
   */
  public StoreException(String message) {
    super(message);
  }
}
