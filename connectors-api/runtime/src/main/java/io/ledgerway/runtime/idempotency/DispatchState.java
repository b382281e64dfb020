package io.ledgerway.runtime.idempotency;

/** Where a file of many documents stands. */
public enum DispatchState {
  /** Committed before its rename; after a crash its temporary name tells what happened. */
  SENDING,
  /** It got its final name: the counterparty may have taken it. */
  PUBLISHED,
  /** Nobody can tell; a person decides. */
  UNKNOWN
}
