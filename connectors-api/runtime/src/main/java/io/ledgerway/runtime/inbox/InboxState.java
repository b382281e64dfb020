package io.ledgerway.runtime.inbox;

/** Where an entry of the inbox stands. */
public enum InboxState {
  /** It is to be handed on, now or after a rest; perhaps a worker is at it. */
  WAITING,
  /** It was tried often enough; a person looks into it. */
  PARKED,
  /** It was handed on. */
  DONE
}
