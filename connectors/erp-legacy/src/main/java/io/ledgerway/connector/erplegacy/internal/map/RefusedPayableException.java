package io.ledgerway.connector.erplegacy.internal.map;

/** Leaves the mapping of an invoice that the ERP's format can't take. */
final class RefusedPayableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  RefusedPayableException(String code, String text) {
    super(text);
    this.code = code;
  }

  String code() {
    return code;
  }
}
