package io.ledgerway.runtime.idempotency;

/** What a caller is told about its write. */
public enum WriteStatus {
  /** It happened. */
  APPLIED,
  /** The target has it and will say later. */
  ACCEPTED,
  /** The target refused it; nothing happened. */
  REJECTED,
  /** Nothing was sent; ask again later. */
  RETRY_LATER,
  /** It may or may not have happened; the runtime finds out, ask again later. */
  UNKNOWN,
  /** A person has to decide. */
  HELD,
  /** Given up; nothing was sent. */
  ABANDONED,
  /** Another worker is sending it right now. */
  IN_PROGRESS,
  /** The key is known with other content; nothing was sent. */
  CONFLICT_KEY,
  /** It is bound to another connection and may have gone out there; nothing was sent. */
  ROUTE_CONFLICT
}
