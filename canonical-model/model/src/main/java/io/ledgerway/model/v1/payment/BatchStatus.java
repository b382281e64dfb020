package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Where a payment batch stands.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record BatchStatus(String value) implements Code {

  /** Code {@code OPEN}. */
  public static final BatchStatus OPEN = new BatchStatus("OPEN");

  /** Code {@code SEALED}. */
  public static final BatchStatus SEALED = new BatchStatus("SEALED");

  /** Code {@code PENDING_APPROVAL}. */
  public static final BatchStatus PENDING_APPROVAL = new BatchStatus("PENDING_APPROVAL");

  /** Code {@code APPROVED}. */
  public static final BatchStatus APPROVED = new BatchStatus("APPROVED");

  /** Code {@code SUBMITTED}. */
  public static final BatchStatus SUBMITTED = new BatchStatus("SUBMITTED");

  /** Code {@code SUBMITTED_UNKNOWN}. */
  public static final BatchStatus SUBMITTED_UNKNOWN = new BatchStatus("SUBMITTED_UNKNOWN");

  /** Code {@code ACKNOWLEDGED}. */
  public static final BatchStatus ACKNOWLEDGED = new BatchStatus("ACKNOWLEDGED");

  /** Code {@code PARTIALLY_ACCEPTED}. */
  public static final BatchStatus PARTIALLY_ACCEPTED = new BatchStatus("PARTIALLY_ACCEPTED");

  /** Code {@code REJECTED}. */
  public static final BatchStatus REJECTED = new BatchStatus("REJECTED");

  /** Code {@code COMPLETED}. */
  public static final BatchStatus COMPLETED = new BatchStatus("COMPLETED");

  /** Code {@code CANCELLED}. */
  public static final BatchStatus CANCELLED = new BatchStatus("CANCELLED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          OPEN,
          SEALED,
          PENDING_APPROVAL,
          APPROVED,
          SUBMITTED,
          SUBMITTED_UNKNOWN,
          ACKNOWLEDGED,
          PARTIALLY_ACCEPTED,
          REJECTED,
          COMPLETED,
          CANCELLED);

  public BatchStatus {
    value = Code.requireText(value, "BatchStatus");
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
