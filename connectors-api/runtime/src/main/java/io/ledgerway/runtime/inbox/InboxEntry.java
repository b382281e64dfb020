package io.ledgerway.runtime.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored. Immutable; {@code toString} names no content.
 *
 * @param connection stable id of the connection that it came in on
 * @param key what it is known by there
 * @param payload the event as JSON, or the delivery that could not be decoded; null where it was
 *     purged, and where it was sealed under a key that is not there
 * @param state where it stands
 * @param rounds how often a worker has begun with it
 * @param fence tells the workers apart that have leased it, one after the other
 * @param reasonCode why it was not handed on the last time; null before the first failure
 * @param reason the same in words
 * @param receivedAt when it was stored
 */
public record InboxEntry(
    String connection,
    String key,
    @Nullable String payload,
    InboxState state,
    int rounds,
    long fence,
    @Nullable String reasonCode,
    @Nullable String reason,
    Instant receivedAt) {

  @Override
  public String toString() {
    return "InboxEntry[" + connection + ", " + key + ", " + state + "]";
  }
}
