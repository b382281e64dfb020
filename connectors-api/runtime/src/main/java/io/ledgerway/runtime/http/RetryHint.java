package io.ledgerway.runtime.http;

import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.runtime.retry.RetryAfter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads from a reply when to come again. Thread-safe. */
@FunctionalInterface
public interface RetryHint {

  /** Retry-After as seconds or as a date, see {@link RetryAfter#parse}. */
  RetryHint RETRY_AFTER =
      (headers, now) ->
          RetryAfter.parse(
                  headers.first("Retry-After").orElse(null),
                  headers.first("Date").orElse(null),
                  now)
              .map(wait -> wait.notBefore(now))
              .orElse(null);

  /**
   * When to come again at the earliest.
   *
   * @param headers header fields of the reply
   * @param now when the reply came in
   * @return the moment; null when the reply does not say
   */
  @Nullable Instant notBefore(HttpHeaders headers, Instant now);
}
