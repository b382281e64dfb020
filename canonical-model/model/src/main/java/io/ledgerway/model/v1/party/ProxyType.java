package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What an account alias is.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ProxyType(String value) implements Code {

  /** Code {@code PIX}. */
  public static final ProxyType PIX = new ProxyType("PIX");

  /** Code {@code UPI}. */
  public static final ProxyType UPI = new ProxyType("UPI");

  /** Code {@code PAYID}. */
  public static final ProxyType PAYID = new ProxyType("PAYID");

  /** Code {@code PHONE}. */
  public static final ProxyType PHONE = new ProxyType("PHONE");

  /** Code {@code EMAIL}. */
  public static final ProxyType EMAIL = new ProxyType("EMAIL");

  private static final KnownCodes KNOWN = KnownCodes.of(PIX, UPI, PAYID, PHONE, EMAIL);

  public ProxyType {
    value = Code.requireText(value, "ProxyType");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
