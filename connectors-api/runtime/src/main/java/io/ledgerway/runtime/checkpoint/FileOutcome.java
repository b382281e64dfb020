package io.ledgerway.runtime.checkpoint;

/** What became of a file that was offered. */
public enum FileOutcome {
  /** Read to its end and acknowledged by the sink. */
  DONE,
  /** Refused as a whole; the reason says why. */
  REJECTED,
  /** The same bytes had been read under another name; skipped. */
  DUPLICATE
}
