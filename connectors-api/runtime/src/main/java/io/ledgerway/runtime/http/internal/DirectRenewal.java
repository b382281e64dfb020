package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.runtime.http.auth.ClientCredentials;
import io.ledgerway.runtime.http.auth.JwtBearer;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenClient;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.http.auth.TokenStore;
import io.ledgerway.runtime.idempotency.Keys;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks with what the client can prove at any time; two processes that ask at once harm nobody. */
final class DirectRenewal implements TokenRenewal {

  private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final TokenRequests requests;
  private final String type;
  private final Supplier<Map<String, String>> grant;
  private final TokenStore store;
  private final TokenKey key;

  private DirectRenewal(
      TokenRequests requests,
      String type,
      Supplier<Map<String, String>> grant,
      TokenStore store,
      TokenKey key) {
    this.requests = requests;
    this.type = type;
    this.grant = grant;
    this.store = store;
    this.key = key;
  }

  /** Asks with the client's own credentials. */
  static DirectRenewal of(
      ClientCredentials credentials, TokenRequests requests, TokenStore store, TokenKey key) {
    String audience = credentials.audience();
    Map<String, String> grant = audience == null ? Map.of() : Map.of("audience", audience);
    return new DirectRenewal(requests, "client_credentials", () -> grant, store, key);
  }

  /** Asks with an assertion, a new one each time. */
  static DirectRenewal of(
      JwtBearer bearer,
      AssertionSigner signer,
      TokenRequests requests,
      TokenStore store,
      TokenKey key) {
    return new DirectRenewal(
        requests,
        JWT_BEARER,
        () ->
            Map.of("assertion", signer.sign(bearer.assertion(), bearer.client(), bearer.subject())),
        store,
        key);
  }

  static TokenKey key(String connection, ClientCredentials credentials) {
    TokenClient client = credentials.client();
    return new TokenKey(
        connection,
        Keys.sha256(
            client.tokenUri().toString(),
            client.clientId(),
            Objects.toString(client.scope(), ""),
            Objects.toString(credentials.audience(), ""),
            TokenRequests.form(client.extraFields()),
            Objects.toString(client.baseUriField(), "")));
  }

  static TokenKey key(String connection, JwtBearer bearer) {
    TokenClient client = bearer.client();
    return new TokenKey(
        connection,
        Keys.sha256(
            "jwt_bearer",
            client.tokenUri().toString(),
            client.clientId(),
            Objects.toString(bearer.subject(), ""),
            Objects.toString(client.scope(), ""),
            Objects.toString(bearer.assertion().audience(), ""),
            TokenRequests.form(bearer.assertion().extraClaims()),
            TokenRequests.form(client.extraFields()),
            Objects.toString(client.baseUriField(), "")));
  }

  /** The key tells apart what is asked for. */
  @Override
  public boolean fits(Token kept) {
    return true;
  }

  @Override
  public Optional<Token> renew(Call call, Duration atMost) {
    TokenAnswer answer = requests.ask(type, grant.get(), call);
    Token token = answer.token(requests.client().renewBefore(), null);
    store.save(key, token);
    return Optional.of(token);
  }
}
