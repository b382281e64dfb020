package io.ledgerway.flow.settlement;

/** What tells which payment a booking is about, from the surest to what only a person confirms. */
public enum MatchRule {
  /** A return of a clearing house names the trace number that the payment went out with. */
  TRACE,
  /** The booking names its end-to-end id, or the short alias that stands for it. */
  END_TO_END_ID,
  /** The booking names its instruction id. */
  INSTRUCTION_ID,
  /** The booking names its UETR. */
  UETR,
  /** The booking has the reference that the bank gave it in a report. */
  BANK_REFERENCE,
  /** The booking names a batch, and is the sum of its payments that were not booked before. */
  BATCH,
  /** Amount and account are alike, and day, name or the other account: a suggestion. */
  LIKENESS,
  /** A person says so. */
  BY_PERSON
}
