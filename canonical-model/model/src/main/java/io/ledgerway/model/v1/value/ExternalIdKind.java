package io.ledgerway.model.v1.value;

/**
 * What an external id is in its system.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ExternalIdKind(String value) implements Code {

  /** Code {@code PRIMARY}. */
  public static final ExternalIdKind PRIMARY = new ExternalIdKind("PRIMARY");

  /** Code {@code NUMBER}. */
  public static final ExternalIdKind NUMBER = new ExternalIdKind("NUMBER");

  /** Code {@code GUID}. */
  public static final ExternalIdKind GUID = new ExternalIdKind("GUID");

  /** Code {@code COMPOSITE}. */
  public static final ExternalIdKind COMPOSITE = new ExternalIdKind("COMPOSITE");

  private static final KnownCodes KNOWN = KnownCodes.of(PRIMARY, NUMBER, GUID, COMPOSITE);

  public ExternalIdKind {
    value = Code.requireText(value, "ExternalIdKind");
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
