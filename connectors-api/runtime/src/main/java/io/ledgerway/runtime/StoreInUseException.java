package io.ledgerway.runtime;

/** Another process has the store open. */
public final class StoreInUseException extends StoreException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal to share.
   *
   * @param message which store, and what to do
   */
  public StoreInUseException(String message) {
    super(message);
  }
}
