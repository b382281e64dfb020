package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.Party;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * One side of a payment: who, and with which account.
 *
 * <p>Immutable and thread-safe.
 *
 * @param party who
 * @param account the account; a snapshot taken when the payment was made
 * @param ultimate on whose behalf
 */
public record PaymentParty(
    @Valid Party party, @Valid @Nullable BankAccount account, @Valid Party ultimate) {

  /** Nothing stated; JSON omits it. */
  public static final PaymentParty EMPTY = new PaymentParty(Party.EMPTY, null, Party.EMPTY);

  public PaymentParty {
    party = party == null ? Party.EMPTY : party;
    ultimate = ultimate == null ? Party.EMPTY : ultimate;
  }
}
