package io.ledgerway.connector.warehouse.internal;

/** A value that its column can't hold exactly; the message names the column, never the value. */
final class UnfitValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitValueException(String column, String rule) {
    super("Column " + column + " can't hold this document's value: " + rule);
  }
}
