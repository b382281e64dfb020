package io.ledgerway.runtime.http.auth;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps tokens until the process ends. Thread-safe.
 *
 * <p>Fit for client credentials. With refresh tokens that the target replaces, what a process
 * forgets at its end is lost, and consent has to be given again.
 */
public final class MemoryTokenStore implements TokenStore {

  private final Map<TokenKey, Token> tokens = new ConcurrentHashMap<>();
  private final Map<TokenKey, ReentrantLock> turns = new ConcurrentHashMap<>();

  /** An empty store. */
  public MemoryTokenStore() {}

  @Override
  public Optional<Token> find(TokenKey key) {
    return Optional.ofNullable(tokens.get(key));
  }

  @Override
  public void save(TokenKey key, Token token) {
    tokens.put(key, token);
  }

  @Override
  public Optional<Token> replace(
      TokenKey key, Duration atMost, Function<Optional<Token>, Token> replacement) {
    ReentrantLock turn = turns.computeIfAbsent(key, any -> new ReentrantLock());
    try {
      if (!turn.tryLock(TimeUnit.MILLISECONDS.convert(atMost), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      Token kept = replacement.apply(find(key));
      save(key, kept);
      return Optional.of(kept);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void remove(TokenKey key, Token token) {
    tokens.computeIfPresent(key, (any, kept) -> kept.equals(token) ? kept.refused() : kept);
  }
}
