package io.ledgerway.runtime.http.auth;

/** How a client proves itself where it asks for a token. Immutable. */
public sealed interface ClientAuthentication {

  /** The client is not named: the grant itself says who asks. */
  ClientAuthentication UNNAMED = new Unnamed();

  /** Id and secret are fields of the form; of a public client the id alone. */
  ClientAuthentication BODY = new Body();

  /** Id and secret are a basic authentication, each form-encoded first (RFC 6749, 2.3.1). */
  ClientAuthentication BASIC = new Basic();

  /** As {@link #UNNAMED}. */
  record Unnamed() implements ClientAuthentication {}

  /** As {@link #BODY}. */
  record Body() implements ClientAuthentication {}

  /** As {@link #BASIC}. */
  record Basic() implements ClientAuthentication {}

  /**
   * A signed assertion instead of a secret (RFC 7523, 2.2); the client is its issuer and subject.
   *
   * @param assertion what is signed
   */
  record PrivateKeyJwt(JwtAssertion assertion) implements ClientAuthentication {}
}
