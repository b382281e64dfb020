package io.ledgerway.model.v1.value;

/**
 * How grave a finding is.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record Severity(String value) implements Code {

  /** The document must not go on. */
  public static final Severity ERROR = new Severity("ERROR");

  /** Worth a look; the document goes on. */
  public static final Severity WARNING = new Severity("WARNING");

  /** For the record. */
  public static final Severity INFORMATION = new Severity("INFORMATION");

  private static final KnownCodes KNOWN = KnownCodes.of(ERROR, WARNING, INFORMATION);

  public Severity {
    value = Code.requireText(value, "Severity");
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
