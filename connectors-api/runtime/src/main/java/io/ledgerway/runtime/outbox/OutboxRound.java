package io.ledgerway.runtime.outbox;

import io.ledgerway.runtime.idempotency.WriteStatus;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one round came to. Immutable.
 *
 * @param id id of the message
 * @param status what came of the write
 * @param rest how long it waits for the next round; null when it has ended
 * @param reference the target's reference, where it gave one
 * @param reasonCode why it did not happen, or not yet
 * @param reason the same in words
 */
public record OutboxRound(
    UUID id,
    WriteStatus status,
    @Nullable Duration rest,
    @Nullable String reference,
    @Nullable String reasonCode,
    @Nullable String reason) {}
