package io.ledgerway.connector.erplegacy.internal.map;

/** Leaves the mapping of an invoice that the ERP's format can't take. */
public final class RefusedPayableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  /** A refusal: the code and what is wrong with the document. */
  public RefusedPayableException(String code, String text) {
    super(text);
    this.code = code;
  }

  /** What is wrong, as a code. */
  public String code() {
    return code;
  }
}
