package io.ledgerway.runtime.http.auth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tokens until the process ends. Thread-safe. */
public final class MemoryTokenStore implements TokenStore {

  private final Map<TokenKey, Token> tokens = new ConcurrentHashMap<>();

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
  public void remove(TokenKey key, Token token) {
    tokens.remove(key, token);
  }
}
