package io.ledgerway.connector.write;

/** When a write is done. */
public enum Completion {
  /** With its answer. */
  SYNC,
  /** When an acknowledgement has been read later. */
  ACKNOWLEDGED
}
