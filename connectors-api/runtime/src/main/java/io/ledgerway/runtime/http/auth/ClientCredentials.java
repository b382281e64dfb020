package io.ledgerway.runtime.http.auth;

import io.ledgerway.connector.secret.SecretRef;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2 client credentials (RFC 6749, 4.4). Immutable.
 *
 * @param client who asks, where and for what
 * @param audience for whom the token is meant; null to say nothing
 */
public record ClientCredentials(TokenClient client, @Nullable String audience) implements HttpAuth {

  /** Refuses a client with neither secret nor key with an {@link IllegalArgumentException}. */
  public ClientCredentials {
    boolean signs = client.authentication() instanceof ClientAuthentication.PrivateKeyJwt;
    if (client.clientSecret() == null && !signs) {
      throw new IllegalArgumentException("Client credentials need a secret or a key of the client");
    }
  }

  /**
   * Client credentials in the form, renewed a minute early.
   *
   * @param tokenUri where tokens are given out
   * @param clientId the client
   * @param clientSecret where its secret is kept
   * @return the authentication
   */
  public static ClientCredentials of(URI tokenUri, String clientId, SecretRef clientSecret) {
    return new ClientCredentials(TokenClient.of(tokenUri, clientId, clientSecret), null);
  }

  /**
   * Client credentials without a secret: an assertion, signed anew for each token, proves the
   * client. Renewed a minute early.
   *
   * @param tokenUri where tokens are given out
   * @param clientId the client
   * @param assertion what is signed
   * @return the authentication
   */
  public static ClientCredentials of(URI tokenUri, String clientId, JwtAssertion assertion) {
    TokenClient client =
        TokenClient.of(tokenUri, clientId, null)
            .withAuthentication(new ClientAuthentication.PrivateKeyJwt(assertion));
    return new ClientCredentials(client, null);
  }

  /**
   * The same with another way to prove the client.
   *
   * @param how the way
   * @return the authentication
   */
  public ClientCredentials withAuthentication(ClientAuthentication how) {
    return new ClientCredentials(client.withAuthentication(how), audience);
  }

  /**
   * The same with what the token is asked for.
   *
   * @param wantedScope scopes separated by blanks, or null
   * @param wantedAudience for whom the token is meant, or null
   * @param fields further fields of the form
   * @return the authentication
   */
  public ClientCredentials asking(
      @Nullable String wantedScope, @Nullable String wantedAudience, Map<String, String> fields) {
    return new ClientCredentials(client.asking(wantedScope, fields), wantedAudience);
  }

  /**
   * The same with a base that the token's answer names.
   *
   * @param field member of the answer
   * @return the authentication
   */
  public ClientCredentials withBaseUriField(String field) {
    return new ClientCredentials(client.withBaseUriField(field), audience);
  }
}
