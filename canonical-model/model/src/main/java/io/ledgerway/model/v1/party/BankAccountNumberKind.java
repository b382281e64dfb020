package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What the number of an account without IBAN is.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record BankAccountNumberKind(String value) implements Code {

  /** Code {@code LOCAL}. */
  public static final BankAccountNumberKind LOCAL = new BankAccountNumberKind("LOCAL");

  /** Code {@code CLABE}. */
  public static final BankAccountNumberKind CLABE = new BankAccountNumberKind("CLABE");

  /** Code {@code BBAN}. */
  public static final BankAccountNumberKind BBAN = new BankAccountNumberKind("BBAN");

  /** Code {@code QRIBAN}. */
  public static final BankAccountNumberKind QRIBAN = new BankAccountNumberKind("QRIBAN");

  /** Code {@code CARD_TOKEN}. */
  public static final BankAccountNumberKind CARD_TOKEN = new BankAccountNumberKind("CARD_TOKEN");

  /** Code {@code WALLET}. */
  public static final BankAccountNumberKind WALLET = new BankAccountNumberKind("WALLET");

  private static final KnownCodes KNOWN =
      KnownCodes.of(LOCAL, CLABE, BBAN, QRIBAN, CARD_TOKEN, WALLET);

  public BankAccountNumberKind {
    value = Code.requireText(value, "BankAccountNumberKind");
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
