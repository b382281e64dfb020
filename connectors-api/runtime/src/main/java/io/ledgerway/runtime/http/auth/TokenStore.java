package io.ledgerway.runtime.http.auth;

import java.util.Optional;

/** Keeps tokens. Thread-safe. One that keeps them on disk must keep them as secrets. */
public interface TokenStore {

  /**
   * The token as kept, whether it is still worth anything or not.
   *
   * @param key what it belongs to
   * @return the token, or empty
   */
  Optional<Token> find(TokenKey key);

  /**
   * Keeps a token in place of the former one.
   *
   * @param key what it belongs to
   * @param token the token
   */
  void save(TokenKey key, Token token);

  /**
   * Forgets a token that was refused; one that was kept since stays.
   *
   * @param key what it belongs to
   * @param token the token that was refused
   */
  void remove(TokenKey key, Token token);
}
