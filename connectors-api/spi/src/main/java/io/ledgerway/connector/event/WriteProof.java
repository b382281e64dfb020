package io.ledgerway.connector.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an event proves about a write of ours. Immutable.
 *
 * @param wireKey what the target knows the write by
 * @param applied true when it happened, false when it was refused for good
 * @param reference the target's own reference; null where it gives none
 * @param reasonCode why it was refused; null where it happened
 * @param reason the same in words; null where it happened
 */
public record WriteProof(
    String wireKey,
    boolean applied,
    @Nullable String reference,
    @Nullable String reasonCode,
    @Nullable String reason) {

  /** Refuses a missing key with a {@link NullPointerException}. */
  public WriteProof {
    Objects.requireNonNull(wireKey, "wireKey");
  }
}
