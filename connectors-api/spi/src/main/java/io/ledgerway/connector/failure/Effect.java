package io.ledgerway.connector.failure;

/** What happened at the target. In doubt it is {@link #UNKNOWN}. */
public enum Effect {
  /** Not one byte went out. */
  NOT_SENT,
  /** The target got it and provably did not do it. */
  NOT_APPLIED,
  /** The target did it. */
  APPLIED,
  /** Nobody knows yet. */
  UNKNOWN
}
