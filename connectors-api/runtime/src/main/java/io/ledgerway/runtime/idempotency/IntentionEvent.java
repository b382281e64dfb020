package io.ledgerway.runtime.idempotency;

/** What moves an intention from one state to another. */
public enum IntentionEvent {
  /** All that the attempt needs is in hand: the first byte may go out after the commit. */
  SEND,
  /** The target did it. */
  PROVEN_APPLIED,
  /** The target has it and will say later. */
  PROVEN_ACCEPTED,
  /** Nothing happened, and it may be tried again. */
  PROVEN_NOT_APPLIED,
  /** Nothing of the former key is there, and the target would only repeat its answer to it. */
  PROVEN_ABSENT,
  /** Nothing happened, and the target will not do it. */
  PROVEN_REJECTED,
  /** The report was lost, the process died, or the answer proves nothing. */
  LOST,
  /** The target no longer knows the job that it made of it, or does not say what came of it. */
  JOB_LOST,
  /** Its process has gone, but may still end the call that it began, until the lease is over. */
  WORKER_GONE,
  /** Nothing automatic can find out. */
  HOLD,
  /** Evidence (acknowledgement, statement) says it happened. */
  EVIDENCE_APPLIED,
  /** Evidence says it was refused. */
  EVIDENCE_REJECTED,
  /** A person says it happened. */
  DECIDED_APPLIED,
  /** A person says it did not happen and may go out again. */
  DECIDED_NOT_APPLIED,
  /** A person gives it up. */
  DECIDED_ABANDONED,
  /** A person opens a final rejection again, after its reason has gone. */
  REOPEN
}
