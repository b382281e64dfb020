package io.ledgerway.runtime.http.auth;

import io.ledgerway.connector.secret.SecretRef;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2 client credentials (RFC 6749, 4.4). Immutable.
 *
 * @param tokenUri where tokens are given out
 * @param clientId the client
 * @param clientSecret where its secret is kept
 * @param authentication how the client proves itself there
 * @param scope scopes separated by blanks; null to ask for none
 * @param audience for whom the token is meant; null to say nothing
 * @param extraFields further fields of the form
 * @param baseUriField member of the token's answer that names the base of every request; null where
 *     the settings name it
 * @param renewBefore how long before its end a token is renewed; at most half of its life
 */
public record ClientCredentials(
    URI tokenUri,
    String clientId,
    SecretRef clientSecret,
    ClientAuthentication authentication,
    @Nullable String scope,
    @Nullable String audience,
    Map<String, String> extraFields,
    @Nullable String baseUriField,
    Duration renewBefore)
    implements HttpAuth {

  private static final Duration USUAL_MARGIN = Duration.ofMinutes(1);

  /** Copies the fields; refuses a negative margin with an {@link IllegalArgumentException}. */
  public ClientCredentials {
    extraFields = Collections.unmodifiableMap(new TreeMap<>(extraFields));
    if (renewBefore.isNegative()) {
      throw new IllegalArgumentException("A token can't be renewed after its end");
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
    return new ClientCredentials(
        tokenUri,
        clientId,
        clientSecret,
        ClientAuthentication.BODY,
        null,
        null,
        Map.of(),
        null,
        USUAL_MARGIN);
  }

  /**
   * The same with another way to prove the client.
   *
   * @param how the way
   * @return the authentication
   */
  public ClientCredentials withAuthentication(ClientAuthentication how) {
    return new ClientCredentials(
        tokenUri,
        clientId,
        clientSecret,
        how,
        scope,
        audience,
        extraFields,
        baseUriField,
        renewBefore);
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
    return new ClientCredentials(
        tokenUri,
        clientId,
        clientSecret,
        authentication,
        wantedScope,
        wantedAudience,
        fields,
        baseUriField,
        renewBefore);
  }

  /**
   * The same with a base that the token's answer names.
   *
   * @param field member of the answer
   * @return the authentication
   */
  public ClientCredentials withBaseUriField(String field) {
    return new ClientCredentials(
        tokenUri,
        clientId,
        clientSecret,
        authentication,
        scope,
        audience,
        extraFields,
        field,
        renewBefore);
  }
}
