package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How a source removed a document.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record DeletionKind(String value) implements Code {

  /** Code {@code HARD}. */
  public static final DeletionKind HARD = new DeletionKind("HARD");

  /** Code {@code SOFT}. */
  public static final DeletionKind SOFT = new DeletionKind("SOFT");

  /** Code {@code NOT_VISIBLE}. */
  public static final DeletionKind NOT_VISIBLE = new DeletionKind("NOT_VISIBLE");

  private static final KnownCodes KNOWN = KnownCodes.of(HARD, SOFT, NOT_VISIBLE);

  public DeletionKind {
    value = Code.requireText(value, "DeletionKind");
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
