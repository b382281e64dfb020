package io.ledgerway.runtime.http.auth;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access token, and what the next one is asked for with. Immutable; {@code toString} shows
 * nothing of it.
 *
 * @param value the token in the clear
 * @param renewAt from when on a new one is asked for
 * @param expiresAt from when on it is worth nothing
 * @param base where requests go; null where the settings say it
 * @param chain the refresh token that came with it; null where the client's own secret suffices
 */
public record Token(
    String value,
    Instant renewAt,
    Instant expiresAt,
    @Nullable URI base,
    @Nullable RefreshChain chain) {

  /**
   * What stays of the token once it was refused.
   *
   * @return the same as one that ended long ago, for the sake of its refresh token; null where
   *     there is none
   */
  public @Nullable Token refused() {
    return chain == null ? null : new Token(value, Instant.EPOCH, Instant.EPOCH, base, chain);
  }

  @Override
  public String toString() {
    return "Token[until " + expiresAt + "]";
  }
}
