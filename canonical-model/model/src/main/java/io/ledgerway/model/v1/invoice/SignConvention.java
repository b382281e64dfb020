package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How a source writes the amounts of credit notes.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record SignConvention(String value) implements Code {

  /** Positive, as EN 16931 does. */
  public static final SignConvention DOCUMENT = new SignConvention("DOCUMENT");

  /** Negative. */
  public static final SignConvention NEGATIVE_CREDIT = new SignConvention("NEGATIVE_CREDIT");

  private static final KnownCodes KNOWN = KnownCodes.of(DOCUMENT, NEGATIVE_CREDIT);

  public SignConvention {
    value = Code.requireText(value, "SignConvention");
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
