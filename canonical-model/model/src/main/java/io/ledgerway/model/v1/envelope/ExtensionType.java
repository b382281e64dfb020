package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What an extension's value is.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ExtensionType(String value) implements Code {

  /** Code {@code TEXT}. */
  public static final ExtensionType TEXT = new ExtensionType("TEXT");

  /** Code {@code DECIMAL}. */
  public static final ExtensionType DECIMAL = new ExtensionType("DECIMAL");

  /** Code {@code MONEY}. */
  public static final ExtensionType MONEY = new ExtensionType("MONEY");

  /** Code {@code BOOL}. */
  public static final ExtensionType BOOL = new ExtensionType("BOOL");

  /** Code {@code DATE}. */
  public static final ExtensionType DATE = new ExtensionType("DATE");

  /** Code {@code INSTANT}. */
  public static final ExtensionType INSTANT = new ExtensionType("INSTANT");

  /** Code {@code CODE}. */
  public static final ExtensionType CODE = new ExtensionType("CODE");

  /** Code {@code REF}. */
  public static final ExtensionType REF = new ExtensionType("REF");

  /** Code {@code LIST}. */
  public static final ExtensionType LIST = new ExtensionType("LIST");

  /** Code {@code OBJECT}. */
  public static final ExtensionType OBJECT = new ExtensionType("OBJECT");

  private static final KnownCodes KNOWN =
      KnownCodes.of(TEXT, DECIMAL, MONEY, BOOL, DATE, INSTANT, CODE, REF, LIST, OBJECT);

  public ExtensionType {
    value = Code.requireText(value, "ExtensionType");
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
