package io.ledgerway.runtime.idempotency;

/** Where an intention stands. */
public enum IntentionState {
  /** Provably not sent; may go out, also over another connection. */
  READY,
  /** Committed before the first byte went out. */
  SENDING,
  /** The target has it and will say later. */
  ACCEPTED,
  /** It may or may not have happened; never sent again blindly. */
  UNKNOWN,
  /** A person has to decide. */
  HELD,
  /** It happened. */
  APPLIED,
  /** The target refused it; nothing happened. */
  REJECTED,
  /** Given up; nothing was sent. */
  ABANDONED;

  /**
   * Whether the stored outcome is final and is replayed to whoever asks again.
   *
   * @return true for APPLIED, REJECTED and ABANDONED
   */
  public boolean isTerminal() {
    return this == APPLIED || this == REJECTED || this == ABANDONED;
  }
}
