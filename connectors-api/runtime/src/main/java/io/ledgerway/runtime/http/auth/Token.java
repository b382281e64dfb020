package io.ledgerway.runtime.http.auth;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access token. Immutable; {@code toString} shows nothing of it.
 *
 * @param value the token in the clear
 * @param renewAt from when on a new one is asked for
 * @param expiresAt from when on it is worth nothing
 * @param base where requests go; null where the settings say it
 */
public record Token(String value, Instant renewAt, Instant expiresAt, @Nullable URI base) {

  @Override
  public String toString() {
    return "Token[until " + expiresAt + "]";
  }
}
