package io.ledgerway.campaign.kill;

/** A moment of a write at which its process is struck. */
enum Moment {
  BEFORE_CLAIM,
  /** The intention is SENDING, and nothing is on the wire. */
  AFTER_CLAIM,
  FIRST_BYTE,
  LAST_BYTE,
  /** The target has applied it and has not answered. */
  APPLIED,
  /** The answer has been read. */
  REPLIED,
  BEFORE_COMPLETE,
  /** The outcome is being committed. */
  DURING_COMPLETE,
  AFTER_COMPLETE,
  /** The target is being asked what it has. */
  LOOKUP,
  /** It has said that nothing is there, and that has not been stored. */
  ABSENT,
  /** Old details are being removed. */
  PURGE;

  boolean needsDoubt() {
    return this == LOOKUP || this == ABSENT;
  }

  /** Whether the worker waits at it, or goes on while it is struck. */
  boolean waits() {
    return this != DURING_COMPLETE && this != PURGE;
  }
}
