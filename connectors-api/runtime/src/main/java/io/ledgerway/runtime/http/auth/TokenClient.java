package io.ledgerway.runtime.http.auth;

import io.ledgerway.connector.secret.SecretRef;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for tokens, where and for what. Immutable; names a secret and holds none.
 *
 * @param tokenUri where tokens are given out
 * @param clientId the client
 * @param clientSecret where its secret is kept; null for one that has none: a public client, one
 *     that signs, one that its grant names
 * @param authentication how the client proves itself there
 * @param scope scopes separated by blanks; null to ask for none
 * @param extraFields further fields of the form
 * @param baseUriField member of the token's answer that names the base of every request; null where
 *     the settings name it
 * @param renewBefore how long before its end a token is renewed; at most half of its life
 */
public record TokenClient(
    URI tokenUri,
    String clientId,
    @Nullable SecretRef clientSecret,
    ClientAuthentication authentication,
    @Nullable String scope,
    Map<String, String> extraFields,
    @Nullable String baseUriField,
    Duration renewBefore) {

  private static final Duration USUAL_MARGIN = Duration.ofMinutes(1);

  /**
   * Copies the fields; refuses a negative margin, a basic authentication without a secret, and a
   * secret that would be kept for nothing, with an {@link IllegalArgumentException}.
   */
  public TokenClient {
    extraFields = Collections.unmodifiableMap(new TreeMap<>(extraFields));
    if (renewBefore.isNegative()) {
      throw new IllegalArgumentException("A token can't be renewed after its end");
    }
    if (clientSecret == null && authentication.equals(ClientAuthentication.BASIC)) {
      throw new IllegalArgumentException(
          "A client without a secret is named in the form: it has no basic authentication");
    }
    boolean showsSecret =
        authentication.equals(ClientAuthentication.BODY)
            || authentication.equals(ClientAuthentication.BASIC);
    if (clientSecret != null && !showsSecret) {
      throw new IllegalArgumentException(
          "A client that signs, or that its grant names, has no secret");
    }
  }

  /**
   * A client that is named in the form and renews its token a minute early.
   *
   * @param tokenUri where tokens are given out
   * @param clientId the client
   * @param clientSecret where its secret is kept; null for a public client
   * @return the client
   */
  public static TokenClient of(URI tokenUri, String clientId, @Nullable SecretRef clientSecret) {
    return new TokenClient(
        tokenUri,
        clientId,
        clientSecret,
        ClientAuthentication.BODY,
        null,
        Map.of(),
        null,
        USUAL_MARGIN);
  }

  /**
   * The same with another way to prove the client.
   *
   * @param how the way
   * @return the client
   */
  public TokenClient withAuthentication(ClientAuthentication how) {
    return new TokenClient(
        tokenUri, clientId, clientSecret, how, scope, extraFields, baseUriField, renewBefore);
  }

  /**
   * The same with what the token is asked for.
   *
   * @param wantedScope scopes separated by blanks, or null
   * @param fields further fields of the form
   * @return the client
   */
  public TokenClient asking(@Nullable String wantedScope, Map<String, String> fields) {
    return new TokenClient(
        tokenUri,
        clientId,
        clientSecret,
        authentication,
        wantedScope,
        fields,
        baseUriField,
        renewBefore);
  }

  /**
   * The same with a base that the token's answer names.
   *
   * @param field member of the answer
   * @return the client
   */
  public TokenClient withBaseUriField(String field) {
    return new TokenClient(
        tokenUri, clientId, clientSecret, authentication, scope, extraFields, field, renewBefore);
  }
}
