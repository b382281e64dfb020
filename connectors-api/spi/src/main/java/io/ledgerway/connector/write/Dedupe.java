package io.ledgerway.connector.write;

/** What a target does about a document that it is given twice. */
public enum Dedupe {
  /** It takes an idempotency key and honours it within a window. */
  NATIVE_KEY,
  /** It enforces that a reference is unique. */
  UNIQUE_REFERENCE,
  /** The same reference overwrites. */
  UPSERT,
  /** Nothing. */
  NONE
}
