package io.ledgerway.model.v1.party;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The bank that holds an account, in words (UBL FinancialInstitutionBranch).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name of the bank
 * @param branch name of the branch
 * @param address address of the branch
 */
public record Bank(
    @Nullable String name, @Nullable String branch, @Valid @Nullable Address address) {}
