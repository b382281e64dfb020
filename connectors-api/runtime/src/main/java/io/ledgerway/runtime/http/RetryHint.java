package io.ledgerway.runtime.http;

import io.ledgerway.connector.http.HttpHeaders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads from a reply when to come again. Thread-safe. */
@FunctionalInterface
public interface RetryHint {

  /** Retry-After in whole seconds; anything else counts as not said. */
  RetryHint SECONDS =
      (headers, now) ->
          headers
              .first("Retry-After")
              .map(String::strip)
              .filter(text -> text.matches("[0-9]{1,9}"))
              .map(text -> now.plusSeconds(Long.parseLong(text)))
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
