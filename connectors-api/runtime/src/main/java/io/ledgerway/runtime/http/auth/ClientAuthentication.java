package io.ledgerway.runtime.http.auth;

/** How a client proves itself where it asks for a token. */
public enum ClientAuthentication {
  /** Id and secret are fields of the form. */
  BODY,
  /** Id and secret are a basic authentication, each form-encoded first (RFC 6749, 2.3.1). */
  BASIC
}
