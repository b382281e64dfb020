package io.ledgerway.model.v1.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A cost that is billed on to a customer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param billable whether it is billed on
 * @param customer customer
 * @param project project
 */
public record CustomerRebill(
    boolean billable, @Nullable String customer, @Nullable String project) {}
