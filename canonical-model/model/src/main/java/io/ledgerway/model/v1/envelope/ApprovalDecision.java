package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What an approver decided.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ApprovalDecision(String value) implements Code {

  /** Code {@code PENDING}. */
  public static final ApprovalDecision PENDING = new ApprovalDecision("PENDING");

  /** Code {@code APPROVED}. */
  public static final ApprovalDecision APPROVED = new ApprovalDecision("APPROVED");

  /** Code {@code REJECTED}. */
  public static final ApprovalDecision REJECTED = new ApprovalDecision("REJECTED");

  /** Code {@code RETURNED}. */
  public static final ApprovalDecision RETURNED = new ApprovalDecision("RETURNED");

  /** Code {@code DELEGATED}. */
  public static final ApprovalDecision DELEGATED = new ApprovalDecision("DELEGATED");

  /** Code {@code EXPIRED}. */
  public static final ApprovalDecision EXPIRED = new ApprovalDecision("EXPIRED");

  /** Code {@code SKIPPED}. */
  public static final ApprovalDecision SKIPPED = new ApprovalDecision("SKIPPED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(PENDING, APPROVED, REJECTED, RETURNED, DELEGATED, EXPIRED, SKIPPED);

  public ApprovalDecision {
    value = Code.requireText(value, "ApprovalDecision");
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
