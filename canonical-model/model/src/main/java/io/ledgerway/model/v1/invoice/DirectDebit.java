package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.party.AccountNumber;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A direct debit (BG-19).
 *
 * <p>Immutable and thread-safe.
 *
 * @param mandateId mandate (BT-89)
 * @param creditorId bank assigned creditor id (BT-90)
 * @param debitedAccount debited account (BT-91)
 */
public record DirectDebit(
    @Nullable String mandateId,
    @Nullable String creditorId,
    @Valid @Nullable AccountNumber debitedAccount) {

  /** Nothing stated; JSON omits it. */
  public static final DirectDebit EMPTY = new DirectDebit(null, null, null);
}
