package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a bank decided about a request to call back (camt.029).
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record CancellationDecision(String value) implements Code {

  /** Code {@code ACCEPTED}. */
  public static final CancellationDecision ACCEPTED = new CancellationDecision("ACCEPTED");

  /** Code {@code PENDING}. */
  public static final CancellationDecision PENDING = new CancellationDecision("PENDING");

  /** Code {@code REJECTED}. */
  public static final CancellationDecision REJECTED = new CancellationDecision("REJECTED");

  private static final KnownCodes KNOWN = KnownCodes.of(ACCEPTED, PENDING, REJECTED);

  public CancellationDecision {
    value = Code.requireText(value, "CancellationDecision");
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
