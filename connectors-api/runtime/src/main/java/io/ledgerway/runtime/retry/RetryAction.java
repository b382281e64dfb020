package io.ledgerway.runtime.retry;

/** What to do after a failed attempt. */
public enum RetryAction {
  /** Send again, not before the given moment, in this call: nothing took effect. */
  RETRY,
  /** Send again under the same wire key, not before the given moment, in this call. */
  RESEND_SAME_KEY,
  /** Ask the target what became of it, not before the given moment; never send before that. */
  LOOKUP_FIRST,
  /** Renew the credentials once, then send again under the same wire key. */
  REFRESH_AUTH,
  /** Give up: the answer is final. */
  STOP,
  /** End the call; the durable layer goes on at the given moment. */
  PARK_UNTIL,
  /** Stop until a person has decided. */
  HOLD,
  /** End the call as if it had not been made: no attempt counts. */
  REQUEUE;

  /** Whether this action may put the call on the wire once more without asking first. */
  boolean sends() {
    return this == RETRY || this == RESEND_SAME_KEY || this == REFRESH_AUTH;
  }
}
