package io.ledgerway.runtime.http.auth;

import io.ledgerway.runtime.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps tokens. Thread-safe. One that keeps them on disk must keep them as secrets.
 *
 * <p>Every method throws a {@link StoreException} when the store fails; nothing of a token is in
 * it.
 */
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
   * Replaces a token while nobody else replaces it in this way, in no process that shares the
   * store. A process that dies meanwhile holds up nobody.
   *
   * <p>When this returns a token it is kept as durably as the store can; until then it must not be
   * used. Whatever the replacement throws passes through, and the former token stays.
   *
   * @param key what it belongs to
   * @param atMost how long to wait for the turn; zero not to wait
   * @param replacement gets the token as kept once it is this caller's turn and says which one is
   *     kept from then on, perhaps the same; must not use the store
   * @return the token as kept now; empty when the turn did not come in time, or when the thread was
   *     interrupted, which it then still is
   */
  Optional<Token> replace(
      TokenKey key, Duration atMost, Function<Optional<Token>, Token> replacement);

  /**
   * Forgets an access token that was refused, but not the refresh token beside it; one that was
   * kept since stays, as does one that is just being {@linkplain #replace replaced}.
   *
   * @param key what it belongs to
   * @param token the token that was refused
   */
  void remove(TokenKey key, Token token);
}
