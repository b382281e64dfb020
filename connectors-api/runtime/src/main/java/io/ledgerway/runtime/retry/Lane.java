package io.ledgerway.runtime.retry;

/** Calls of one lane never take the places of another lane's. */
public enum Lane {
  /** Somebody waits. */
  INTERACTIVE,
  /** Many documents at night. */
  BATCH,
  /** Finding out what became of doubtful writes. */
  RECONCILE
}
