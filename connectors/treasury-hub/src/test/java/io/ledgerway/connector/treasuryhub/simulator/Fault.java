package io.ledgerway.connector.treasuryhub.simulator;

/** What goes wrong with one request. */
public enum Fault {
  /** The connection breaks before the hub has read the request. */
  BEFORE_RECEIVE,
  /** The hub has the request, does nothing and answers 500. */
  RECEIVED_NOT_APPLIED,
  /** The hub does it, and the connection breaks before its answer. */
  APPLIED_NO_REPLY,
  /** The hub does it, and the connection breaks within its answer. */
  REPLY_TRUNCATED,
  /** The hub does it, and something on the way answers with a page of its own. */
  FOREIGN_REPLY,
  /** The hub asks to slow down: 429, to come again in two seconds. */
  THROTTLED,
  /** The key of the caller does not suffice: 403. */
  DENIED,
  /** Something on the way refuses the request with a page of its own: 400. */
  FOREIGN_REFUSAL,
  /** Something on the way answers with an empty list of its own. */
  FOREIGN_EMPTY_LIST,
  /** The hub lists everything, whatever is asked for. */
  FILTER_IGNORED,
  /** The hub no longer knows the cursor of a list: 422. */
  FORGOTTEN_CURSOR
}
