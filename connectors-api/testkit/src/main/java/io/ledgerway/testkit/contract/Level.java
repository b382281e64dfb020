package io.ledgerway.testkit.contract;

/** How binding a rule is. */
public enum Level {
  /** For every connector. */
  REQUIRED,
  /** For connectors that declare what it is about. */
  DECLARED
}
