package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Where a payment instruction stands; the one vocabulary for payment evidence.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record InstructionStatus(String value) implements Code {

  /** Code {@code DRAFT}. */
  public static final InstructionStatus DRAFT = new InstructionStatus("DRAFT");

  /** Code {@code PENDING_APPROVAL}. */
  public static final InstructionStatus PENDING_APPROVAL =
      new InstructionStatus("PENDING_APPROVAL");

  /** Code {@code APPROVED}. */
  public static final InstructionStatus APPROVED = new InstructionStatus("APPROVED");

  /** Code {@code REJECTED_INTERNAL}. */
  public static final InstructionStatus REJECTED_INTERNAL =
      new InstructionStatus("REJECTED_INTERNAL");

  /** Code {@code BATCHED}. */
  public static final InstructionStatus BATCHED = new InstructionStatus("BATCHED");

  /** Code {@code SUBMITTED}. */
  public static final InstructionStatus SUBMITTED = new InstructionStatus("SUBMITTED");

  /** Code {@code SUBMITTED_UNKNOWN}. */
  public static final InstructionStatus SUBMITTED_UNKNOWN =
      new InstructionStatus("SUBMITTED_UNKNOWN");

  /** Code {@code ACKNOWLEDGED}. */
  public static final InstructionStatus ACKNOWLEDGED = new InstructionStatus("ACKNOWLEDGED");

  /** Code {@code IN_PROCESS}. */
  public static final InstructionStatus IN_PROCESS = new InstructionStatus("IN_PROCESS");

  /** Code {@code EXECUTED}. */
  public static final InstructionStatus EXECUTED = new InstructionStatus("EXECUTED");

  /** Code {@code SETTLED}. */
  public static final InstructionStatus SETTLED = new InstructionStatus("SETTLED");

  /** Code {@code REJECTED}. */
  public static final InstructionStatus REJECTED = new InstructionStatus("REJECTED");

  /** Code {@code CANCEL_REQUESTED}. */
  public static final InstructionStatus CANCEL_REQUESTED =
      new InstructionStatus("CANCEL_REQUESTED");

  /** Code {@code CANCELLED}. */
  public static final InstructionStatus CANCELLED = new InstructionStatus("CANCELLED");

  /** Code {@code RETURNED}. */
  public static final InstructionStatus RETURNED = new InstructionStatus("RETURNED");

  /** Code {@code REVERSED}. */
  public static final InstructionStatus REVERSED = new InstructionStatus("REVERSED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          DRAFT,
          PENDING_APPROVAL,
          APPROVED,
          REJECTED_INTERNAL,
          BATCHED,
          SUBMITTED,
          SUBMITTED_UNKNOWN,
          ACKNOWLEDGED,
          IN_PROCESS,
          EXECUTED,
          SETTLED,
          REJECTED,
          CANCEL_REQUESTED,
          CANCELLED,
          RETURNED,
          REVERSED);

  public InstructionStatus {
    value = Code.requireText(value, "InstructionStatus");
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
