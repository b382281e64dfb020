package io.ledgerway.testkit.fake;

/** On which side of the effect something goes wrong. */
public enum When {
  /** The target can't be reached: not one byte arrives. */
  BEFORE_RECEIVE,
  /** The request has arrived and is not carried out. */
  RECEIVED_NOT_APPLIED,
  /** The request has been carried out; the true answer does not come back. */
  APPLIED_NO_REPLY,
  /** The request has been carried out; the true answer comes back in pieces. */
  REPLY_TRUNCATED
}
