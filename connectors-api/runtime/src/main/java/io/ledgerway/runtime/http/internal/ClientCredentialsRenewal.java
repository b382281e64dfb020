package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.runtime.http.auth.ClientCredentials;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenClient;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.http.auth.TokenStore;
import io.ledgerway.runtime.idempotency.Keys;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks with the client's own credentials; two processes that ask at once harm nobody. */
final class ClientCredentialsRenewal implements TokenRenewal {

  private final TokenRequests requests;
  private final @Nullable String audience;
  private final TokenStore store;
  private final TokenKey key;

  ClientCredentialsRenewal(
      TokenRequests requests, @Nullable String audience, TokenStore store, TokenKey key) {
    this.requests = requests;
    this.audience = audience;
    this.store = store;
    this.key = key;
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

  /** The key tells apart what is asked for. */
  @Override
  public boolean fits(Token kept) {
    return true;
  }

  @Override
  public Optional<Token> renew(Call call, Duration atMost) {
    Map<String, String> grant = audience == null ? Map.of() : Map.of("audience", audience);
    TokenAnswer answer = requests.ask("client_credentials", grant, call);
    Token token = answer.token(requests.client().renewBefore(), null);
    store.save(key, token);
    return Optional.of(token);
  }
}
