package io.ledgerway.connector;

/** How grave it is when an operation happens twice. */
public enum EffectClass {
  /** Moves money. */
  PAYMENT,
  /** Changes a ledger. */
  POSTING,
  /** Changes master data. */
  MASTER_DATA,
  /** Copies facts; version guards make it repeatable. */
  DATA;

  /**
   * Whether a second effect must be impossible, whatever connection it would take.
   *
   * @return true for payments and postings
   */
  public boolean isOnceInTheWorld() {
    return this == PAYMENT || this == POSTING;
  }
}
