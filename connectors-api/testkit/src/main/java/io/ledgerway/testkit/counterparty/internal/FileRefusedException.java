package io.ledgerway.testkit.counterparty.internal;

/** Says why a delivered file is refused as a whole. */
public final class FileRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  public FileRefusedException(String code, String text) {
    super(text);
    this.code = code;
  }

  public String code() {
    return code;
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
