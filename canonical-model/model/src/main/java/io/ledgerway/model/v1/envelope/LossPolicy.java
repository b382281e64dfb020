package io.ledgerway.model.v1.envelope;

/** What a writer does when a target can't carry everything. */
public enum LossPolicy {

  /** Refuse to write, so that nothing is lost without a decision. */
  STRICT,

  /** Write what the target can carry, and report the rest. */
  LENIENT
}
