package io.ledgerway.testkit.counterparty;

/** How far a payment got at the bank. */
public enum BankPaymentStatus {
  /** Taken, and waiting for its execution day. */
  ACCEPTED,
  /** Refused; no money moved. */
  REJECTED,
  /** Booked on the account of the debtor. */
  BOOKED,
  /** Booked, and booked back later. */
  RETURNED
}
