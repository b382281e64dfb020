package io.ledgerway.runtime.idempotency;

/** What a piece of evidence did. */
public enum EvidenceResult {
  /** It decided an open intention. */
  DECIDED,
  /** It says what is known already. */
  KNOWN,
  /** It contradicts a final outcome, which stays; an attempt row keeps it. */
  CONTRADICTS,
  /** No intention has this wire key. */
  UNMATCHED
}
