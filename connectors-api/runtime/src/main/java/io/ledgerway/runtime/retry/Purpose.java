package io.ledgerway.runtime.retry;

/** What a call is for, as far as limits and breakers care. */
public enum Purpose {
  /** Reads documents, or checks the connection. */
  READ,
  /** Asks what became of a write. */
  LOOKUP,
  /** Writes. */
  WRITE,
  /** Moves money. */
  PAYMENT;

  /**
   * Whether the share of a quota that is kept free is open to this call.
   *
   * @return true for payments and lookups
   */
  public boolean usesReserve() {
    return this == PAYMENT || this == LOOKUP;
  }

  /**
   * Whether such a call may find out if a target that failed is back.
   *
   * @return true for what has no effect
   */
  public boolean mayProbe() {
    return this == READ || this == LOOKUP;
  }
}
