package io.ledgerway.model.v1.party;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A bank between debtor's and creditor's bank.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bic BIC
 * @param clearing national code
 * @param account account with it
 */
public record IntermediaryAgent(
    @Nullable String bic,
    @Valid @Nullable ClearingMember clearing,
    @Valid @Nullable AccountNumber account) {}
