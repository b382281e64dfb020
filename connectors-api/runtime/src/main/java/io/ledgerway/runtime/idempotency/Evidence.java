package io.ledgerway.runtime.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * Proof from outside about a write: an acknowledgement, a report. Immutable.
 *
 * @param connection stable id of the connection that it came from
 * @param wireKey what the target knows the write by
 * @param applied true when it happened, false when it was refused
 * @param reference the target's own reference
 * @param reasonCode why it was refused
 * @param reason the same in words
 */
public record Evidence(
    String connection,
    String wireKey,
    boolean applied,
    @Nullable String reference,
    @Nullable String reasonCode,
    @Nullable String reason) {}
