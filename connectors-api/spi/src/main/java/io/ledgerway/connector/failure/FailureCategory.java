package io.ledgerway.connector.failure;

/** Why something failed. */
public enum FailureCategory {
  /** The target asks to slow down. */
  THROTTLED,
  /** A passing fault of the target. */
  TRANSIENT,
  /** The target could not be reached. */
  UNREACHABLE,
  /** We refused to send. */
  LOCAL_REJECT,
  /** The credentials have run out. */
  AUTH_EXPIRED,
  /** The credentials do not suffice. */
  AUTH_DENIED,
  /** The configuration is wrong. */
  CONFIG,
  /** The document is malformed for the target. */
  VALIDATION,
  /** The target's business rules refuse the document. */
  BUSINESS_RULE,
  /** Something referred to is not there. */
  NOT_FOUND,
  /** The target has a newer version. */
  CONFLICT_VERSION,
  /** The same key with other content. */
  CONFLICT_KEY,
  /** The same request is still running. */
  IN_PROGRESS,
  /** The target has it already. */
  DUPLICATE,
  /** It may or may not have happened. */
  OUTCOME_UNKNOWN,
  /** The caller gave up. */
  CANCELLED,
  /** The time was over. */
  DEADLINE,
  /** The connector broke its contract. */
  CONNECTOR_BUG,
  /** The target answered nonsense. */
  TARGET_BUG,
  /** The operation is not offered. */
  UNSUPPORTED,
  /** A file or message can't be read. */
  UNREADABLE
}
