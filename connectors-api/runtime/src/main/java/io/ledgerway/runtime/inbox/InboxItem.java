package io.ledgerway.runtime.inbox;

import java.util.Objects;

/**
 * Something to be stored. Immutable; {@code toString} names no content.
 *
 * @param key what it is known by on its connection: 64 lower-case hexadecimal digits, the same for
 *     every delivery of the same
 * @param payload the event as JSON, or the delivery that could not be decoded
 */
public record InboxItem(String key, String payload) {

  /** Refuses a missing part with a {@link NullPointerException}. */
  public InboxItem {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(payload, "payload");
  }

  @Override
  public String toString() {
    return "InboxItem[" + key + "]";
  }
}
