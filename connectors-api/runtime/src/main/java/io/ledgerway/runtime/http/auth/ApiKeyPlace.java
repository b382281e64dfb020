package io.ledgerway.runtime.http.auth;

/** Where an API key goes. */
public enum ApiKeyPlace {
  /** A header field. */
  HEADER,
  /** A parameter behind the question mark. */
  QUERY
}
