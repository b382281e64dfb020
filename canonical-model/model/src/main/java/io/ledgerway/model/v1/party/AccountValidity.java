package io.ledgerway.model.v1.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and for what an account is used.
 *
 * <p>Immutable and thread-safe.
 *
 * @param validFrom first day
 * @param validTo last day
 * @param primary whether it is the main one
 * @param usage what for, such as {@code SEPA}
 * @param accountType checking or savings
 */
public record AccountValidity(
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Boolean primary,
    @Nullable String usage,
    @Nullable String accountType) {

  /** Nothing stated; JSON omits it. */
  public static final AccountValidity EMPTY = new AccountValidity(null, null, null, null, null);
}
