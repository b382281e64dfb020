package io.ledgerway.connector.http;

/** Whether a request may change anything at the target. */
public enum RequestKind {
  /** It changes nothing and may be sent again. */
  READ,
  /** It may change something and goes out at most once. */
  WRITE
}
