package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.http.auth.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a token along; one caller at a time asks for a new one. */
final class TokenAuthorizer implements Authorizer {

  private static final Logger LOG = LoggerFactory.getLogger(TokenAuthorizer.class);

  private final TokenRenewal renewal;
  private final TokenStore store;
  private final TokenKey key;
  private final Clock clock;
  private final Turn turn;
  private @Nullable Token refused;

  TokenAuthorizer(TokenRenewal renewal, TokenStore store, TokenKey key, Clock clock) {
    this.renewal = renewal;
    this.store = store;
    this.key = key;
    this.clock = clock;
    this.turn = new Turn("an access token", clock);
  }

  @Override
  public boolean judgesRefusals() {
    return true;
  }

  @Override
  public Grant authorize(Call call) {
    try {
      return grant(token(call));
    } catch (StoreException e) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.TRANSIENT,
              Effect.NOT_SENT,
              "No access token: the store of tokens failed; see that it is back"),
          e);
    }
  }

  private Token token(Call call) {
    Optional<Token> kept = kept();
    if (kept.isPresent() && clock.instant().isBefore(kept.get().renewAt())) {
      return kept.get();
    }
    if (kept.isPresent() && clock.instant().isBefore(kept.get().expiresAt())) {
      return renewedEarly(kept.get(), call);
    }
    return awaited(call);
  }

  private Optional<Token> kept() {
    return store.find(key).filter(renewal::fits);
  }

  /** The old token still works: nobody waits, and a failure is no failure yet. */
  private Token renewedEarly(Token old, Call call) {
    if (!turn.takeNow()) {
      return old;
    }
    try {
      return fresh().or(() -> renewal.renew(call, Duration.ZERO)).orElse(old);
    } catch (ConnectorException e) {
      warn("can't be renewed yet", e.failure().text());
      return old;
    } catch (StoreException e) {
      warn("can't be kept yet", e.getMessage());
      return old;
    } finally {
      turn.end();
    }
  }

  private void warn(String what, @Nullable String why) {
    LOG.warn("The token of connection {} {}: {}", key.connection(), what, why);
  }

  private Token awaited(Call call) {
    turn.take(call);
    try {
      return fresh().or(() -> renewal.renew(call, turn.left(call))).orElseThrow(turn::missed);
    } finally {
      turn.end();
    }
  }

  private Optional<Token> fresh() {
    return kept().filter(token -> clock.instant().isBefore(token.renewAt()));
  }

  private static Grant grant(Token token) {
    return new Grant(
        HttpHeaders.of("Authorization", "Bearer " + token.value()),
        List.of(),
        token.base(),
        token,
        null);
  }

  @Override
  public synchronized void accepted(Grant grant) {
    if (refused != null && !refused.equals(grant.token())) {
      refused = null;
    }
  }

  /**
   * A token that is refused is forgotten, once for all callers that used it. A second token that is
   * refused before one was accepted says that no token will do.
   */
  @Override
  public ConnectorException refused(Grant grant, Call call) {
    Token token = grant.token();
    if (token != null) {
      forget(token);
    }
    return judge(token);
  }

  /** The target's answer counts for more than what the store makes of it. */
  private void forget(Token token) {
    try {
      store.remove(key, token);
    } catch (StoreException e) {
      warn("was refused and can't be forgotten", e.getMessage());
    }
  }

  private synchronized ConnectorException judge(@Nullable Token token) {
    if (refused == null || refused.equals(token)) {
      refused = token;
      return Refusals.expired();
    }
    return Refusals.denied();
  }
}
