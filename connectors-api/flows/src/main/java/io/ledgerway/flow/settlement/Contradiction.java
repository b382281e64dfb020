package io.ledgerway.flow.settlement;

/** What can't all be true of one payment: a person has to ask the bank. */
public enum Contradiction {
  /** A report rejects or cancels it, and the account was debited. */
  BOOKED_AFTER_REFUSAL,
  /** The account was debited for it more than once. */
  BOOKED_TWICE,
  /** Two amounts of one currency are named for it. */
  AMOUNT_DIFFERS,
  /** What came back is not what went out, in the same currency: a part, or less a fee. */
  RETURNED_AMOUNT_DIFFERS
}
