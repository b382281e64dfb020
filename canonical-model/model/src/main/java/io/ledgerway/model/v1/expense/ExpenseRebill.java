package io.ledgerway.model.v1.expense;

import org.jspecify.annotations.Nullable;

/**
 * A cost that is billed on to a customer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer customer
 * @param project project
 */
public record ExpenseRebill(@Nullable String customer, @Nullable String project) {}
