package io.ledgerway.model.v1.payment;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often an instruction was sent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param attempts attempts
 * @param lastAttemptAt when it was last sent
 * @param requestHash SHA-256 of what was sent
 */
public record PaymentSubmission(
    @PositiveOrZero int attempts, @Nullable Instant lastAttemptAt, @Nullable String requestHash) {}
