package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.runtime.http.auth.Token;
import java.time.Duration;
import java.util.Optional;

/** How a new token comes about. Called by one thread at a time. */
interface TokenRenewal {

  /** Whether a kept token was asked for what is wanted now. */
  boolean fits(Token kept);

  /**
   * Keeps a new token and gives it.
   *
   * @param atMost how long to wait for another process that renews the same token
   * @return the token; empty when that process took longer, or the thread was interrupted
   */
  Optional<Token> renew(Call call, Duration atMost);
}
