package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.RefreshChain;
import io.ledgerway.runtime.http.auth.RefreshToken;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenClient;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.http.auth.TokenStore;
import io.ledgerway.runtime.idempotency.Keys;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spends refresh tokens, each one at most once in a call. The one that came back is kept before
 * anything is done with the access token beside it. When the answer was lost the same refresh token
 * goes out again with the next call: many targets still take it for a while.
 */
final class RefreshRenewal implements TokenRenewal {

  /** A token that may not have been kept, and what was spent for it. */
  private record Unsaved(Optional<RefreshChain> spent, Token token) {}

  private final TokenRequests requests;
  private final SecretSource secrets;
  private final SecretRef first;
  private final TokenStore store;
  private final TokenKey key;
  private final Clock clock;
  private final String wanted;
  private @Nullable Unsaved unsaved;

  RefreshRenewal(
      TokenRequests requests,
      SecretSource secrets,
      SecretRef first,
      TokenStore store,
      TokenKey key,
      Clock clock) {
    this.requests = requests;
    this.secrets = secrets;
    this.first = first;
    this.store = store;
    this.key = key;
    this.clock = clock;
    TokenClient client = requests.client();
    this.wanted =
        Keys.sha256(
            Objects.toString(client.scope(), ""),
            TokenRequests.form(client.extraFields()),
            Objects.toString(client.baseUriField(), ""));
  }

  /** The chain of a consent goes on when other scopes are asked for: its first token is spent. */
  static TokenKey key(String connection, RefreshToken refresh) {
    TokenClient client = refresh.client();
    return new TokenKey(
        connection,
        Keys.sha256(
            "refresh_token",
            client.tokenUri().toString(),
            client.clientId(),
            refresh.refreshToken().name()));
  }

  @Override
  public boolean fits(Token kept) {
    return kept.chain() != null && kept.chain().wanted().equals(wanted);
  }

  @Override
  public Optional<Token> renew(Call call, Duration atMost) {
    Optional<Token> token = store.replace(key, atMost, kept -> next(kept, call));
    if (token.isPresent()) {
      unsaved = null;
    }
    return token;
  }

  private Token next(Optional<Token> kept, Call call) {
    Optional<RefreshChain> chain = chain(kept);
    Optional<Token> newest =
        unsaved != null && unsaved.spent().equals(chain) ? Optional.of(unsaved.token()) : kept;
    Optional<Token> fresh =
        newest.filter(each -> fits(each) && clock.instant().isBefore(each.renewAt()));
    if (fresh.isPresent()) {
      return fresh.get();
    }
    Token token = spend(chain(newest), call);
    unsaved = new Unsaved(chain, token);
    return token;
  }

  private static Optional<RefreshChain> chain(Optional<Token> token) {
    return token.flatMap(each -> Optional.ofNullable(each.chain()));
  }

  private Token spend(Optional<RefreshChain> kept, Call call) {
    Optional<Token> token = kept.flatMap(chain -> ask(chain, call));
    if (token.isPresent()) {
      return token.get();
    }
    String given = secrets.secret(first).reveal();
    String seed = Keys.sha256(given);
    if (kept.isPresent() && kept.get().seed().equals(seed)) {
      throw consentNeeded();
    }
    return ask(new RefreshChain(given, seed, wanted), call)
        .orElseThrow(RefreshRenewal::consentNeeded);
  }

  /** Empty when the target says that the refresh token is void. */
  private Optional<Token> ask(RefreshChain chain, Call call) {
    try {
      TokenAnswer answer =
          requests.ask("refresh_token", Map.of("refresh_token", chain.newest()), call);
      String newest = Objects.requireNonNullElse(answer.refreshToken(), chain.newest());
      return Optional.of(
          answer.token(
              requests.client().renewBefore(), new RefreshChain(newest, chain.seed(), wanted)));
    } catch (ConnectorException e) {
      if (TokenAnswer.INVALID_GRANT.equals(e.failure().targetCode())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static ConnectorException consentNeeded() {
    return new ConnectorException(
        Failure.of(
            FailureCategory.AUTH_DENIED,
            Effect.NOT_SENT,
            TokenAnswer.INVALID_GRANT,
            "No access token: the target takes the refresh token no more; give consent again and"
                + " put the new refresh token in the place of the old one"));
  }
}
