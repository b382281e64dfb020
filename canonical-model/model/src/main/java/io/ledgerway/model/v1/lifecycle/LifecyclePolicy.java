package io.ledgerway.model.v1.lifecycle;

/** How strictly a lifecycle is applied. */
public enum LifecyclePolicy {

  /** For commands that we issue: an illegal move is an error and must not be carried out. */
  STRICT,

  /** For states that a source reports: every state is taken; a move that skips steps is noted. */
  OBSERVE
}
