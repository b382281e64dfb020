package io.ledgerway.model.v1.expense;

import org.jspecify.annotations.Nullable;

/**
 * The proof of an expense.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status whether there is one
 * @param attachmentId which attachment
 * @param number number on it
 */
public record ExpenseReceipt(
    @Nullable ReceiptProof status, @Nullable String attachmentId, @Nullable String number) {}
