package io.ledgerway.connector;

/** How an operation was verified against the system it speaks to. */
public enum EvidenceLevel {
  /** Against a simulator of ours. */
  SIMULATED,
  /** Against the vendor's published specification. */
  VENDOR_SPEC,
  /** Against a live system. */
  LIVE
}
