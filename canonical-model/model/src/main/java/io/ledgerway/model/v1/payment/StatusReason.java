package io.ledgerway.model.v1.payment;

import org.jspecify.annotations.Nullable;

/**
 * Why a payment has a status.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code external reason code, ISO 20022
 * @param proprietary the reporter's own code
 * @param text further words
 */
public record StatusReason(
    @Nullable String code, @Nullable String proprietary, @Nullable String text) {}
