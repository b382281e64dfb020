package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.http.auth.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a token along; one caller at a time asks for a new one. */
final class TokenAuthorizer implements Authorizer {

  private static final Logger LOG = LoggerFactory.getLogger(TokenAuthorizer.class);
  private static final long MILLIS = 1000;

  private final TokenRequests requests;
  private final TokenStore store;
  private final TokenKey key;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private @Nullable Token refused;

  TokenAuthorizer(TokenRequests requests, TokenStore store, TokenKey key, Clock clock) {
    this.requests = requests;
    this.store = store;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public boolean judgesRefusals() {
    return true;
  }

  @Override
  public Grant authorize(Call call) {
    Optional<Token> kept = store.find(key);
    if (kept.isPresent() && clock.instant().isBefore(kept.get().renewAt())) {
      return grant(kept.get());
    }
    if (kept.isPresent() && clock.instant().isBefore(kept.get().expiresAt())) {
      return grant(renewedEarly(kept.get(), call));
    }
    return grant(awaited(call));
  }

  /** The old token still works: nobody waits, and a failure is no failure yet. */
  private Token renewedEarly(Token old, Call call) {
    if (!asking.tryLock()) {
      return old;
    }
    try {
      return fresh().isPresent() ? fresh().get() : ask(call);
    } catch (ConnectorException e) {
      LOG.warn(
          "The token of connection {} can't be renewed yet: {}",
          key.connection(),
          e.failure().text());
      return old;
    } finally {
      asking.unlock();
    }
  }

  private Token awaited(Call call) {
    lockWithin(call);
    try {
      Optional<Token> fresh = fresh();
      return fresh.isPresent() ? fresh.get() : ask(call);
    } finally {
      asking.unlock();
    }
  }

  private Optional<Token> fresh() {
    return store.find(key).filter(token -> clock.instant().isBefore(token.renewAt()));
  }

  private Token ask(Call call) {
    Token token = requests.ask(call);
    store.save(key, token);
    return token;
  }

  private void lockWithin(Call call) {
    Duration left = Duration.between(clock.instant(), call.deadline());
    try {
      if (asking.tryLock(left.toSeconds() * MILLIS + left.toMillisPart(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CANCELLED,
              Effect.NOT_SENT,
              "The call was interrupted while another one asked for an access token"),
          e);
    }
    throw new ConnectorException(
        Failure.of(
            FailureCategory.DEADLINE,
            Effect.NOT_SENT,
            "The call's deadline passed while another one asked for an access token"));
  }

  private static Grant grant(Token token) {
    return new Grant(
        HttpHeaders.of("Authorization", "Bearer " + token.value()), List.of(), token.base(), token);
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
  public synchronized ConnectorException refused(Grant grant, Call call) {
    Token token = grant.token();
    if (token != null) {
      store.remove(key, token);
    }
    if (refused == null || refused.equals(token)) {
      refused = token;
      return Refusals.expired();
    }
    return Refusals.denied();
  }
}
