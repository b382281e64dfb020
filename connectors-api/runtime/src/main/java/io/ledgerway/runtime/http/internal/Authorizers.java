package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.ApiKeyPlace;
import io.ledgerway.runtime.http.auth.ClientCredentials;
import io.ledgerway.runtime.http.auth.HttpAuth;
import io.ledgerway.runtime.http.auth.JwtBearer;
import io.ledgerway.runtime.http.auth.RefreshToken;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.http.auth.TokenStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/** Makes what carries out a declared authentication. */
public final class Authorizers {

  private static final String AUTHORIZATION = "Authorization";

  private Authorizers() {}

  /** The authorizer of a connection. */
  public static Authorizer of(
      String connection,
      HttpAuth auth,
      SecretSource secrets,
      TokenStore tokens,
      TokenEndpoint endpoint,
      Clock clock) {
    if (auth instanceof HttpAuth.Basic basic) {
      return new SecretAuthorizer(
          secrets,
          basic.password(),
          secret -> Grant.header(AUTHORIZATION, basic(basic.user(), secret.reveal())));
    }
    if (auth instanceof HttpAuth.Bearer bearer) {
      return new SecretAuthorizer(
          secrets,
          bearer.token(),
          secret -> Grant.header(AUTHORIZATION, "Bearer " + secret.reveal()));
    }
    if (auth instanceof HttpAuth.ApiKey key) {
      return new SecretAuthorizer(
          secrets,
          key.key(),
          secret ->
              key.place() == ApiKeyPlace.HEADER
                  ? Grant.header(key.name(), secret.reveal())
                  : Grant.query(key.name(), secret.reveal()));
    }
    if (auth instanceof HttpAuth.OAuth1 oauth) {
      return oauth1(oauth, secrets, clock);
    }
    if (auth instanceof ClientCredentials credentials) {
      TokenKey key = DirectRenewal.key(connection, credentials);
      TokenRequests requests = new TokenRequests(credentials.client(), secrets, endpoint, clock);
      return new TokenAuthorizer(
          DirectRenewal.of(credentials, requests, tokens, key), tokens, key, clock);
    }
    if (auth instanceof JwtBearer bearer) {
      TokenKey key = DirectRenewal.key(connection, bearer);
      TokenRequests requests = new TokenRequests(bearer.client(), secrets, endpoint, clock);
      AssertionSigner signer = new AssertionSigner(secrets, clock);
      return new TokenAuthorizer(
          DirectRenewal.of(bearer, signer, requests, tokens, key), tokens, key, clock);
    }
    if (auth instanceof RefreshToken refresh) {
      TokenKey key = RefreshRenewal.key(connection, refresh);
      TokenRequests requests = new TokenRequests(refresh.client(), secrets, endpoint, clock);
      return new TokenAuthorizer(
          new RefreshRenewal(requests, secrets, refresh.refreshToken(), tokens, key, clock),
          tokens,
          key,
          clock);
    }
    return new NoAuthorizer();
  }

  private static Authorizer oauth1(HttpAuth.OAuth1 auth, SecretSource secrets, Clock clock) {
    return new SecretAuthorizer(
        secrets,
        auth.consumerSecret(),
        consumer ->
            Grant.signed(
                new OAuth1Signer(
                    auth,
                    consumer.reveal(),
                    secrets.secret(auth.tokenSecret()).reveal(),
                    clock,
                    OAuth1Signer.RANDOM)));
  }

  /** The value of a header field for basic authentication. */
  public static String basic(String user, String password) {
    byte[] both = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
