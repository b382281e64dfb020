package io.ledgerway.runtime.http.auth;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2 with a signed assertion as the grant (RFC 7523, 2.1): the client speaks for itself, or
 * for somebody who once agreed. Immutable; names secrets and holds none.
 *
 * @param client who asks, where and for what; its id is the issuer of the assertion
 * @param subject for whom it asks ({@code sub}); null to leave the claim out, as a target may want
 *     of a client that speaks for itself
 * @param assertion what is signed
 */
public record JwtBearer(TokenClient client, @Nullable String subject, JwtAssertion assertion)
    implements HttpAuth {

  /**
   * A client that the assertion alone names, renewed a minute early.
   *
   * @param tokenUri where tokens are given out
   * @param issuer the client
   * @param subject for whom it asks; null to leave the claim out
   * @param assertion what is signed
   * @return the authentication
   */
  public static JwtBearer of(
      URI tokenUri, String issuer, @Nullable String subject, JwtAssertion assertion) {
    TokenClient client =
        TokenClient.of(tokenUri, issuer, null).withAuthentication(ClientAuthentication.UNNAMED);
    return new JwtBearer(client, subject, assertion);
  }

  /**
   * The same with a base that the token's answer names.
   *
   * @param field member of the answer
   * @return the authentication
   */
  public JwtBearer withBaseUriField(String field) {
    return new JwtBearer(client.withBaseUriField(field), subject, assertion);
  }
}
