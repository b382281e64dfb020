package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a bank repeats of an order.
 *
 * @param amount the amount, as instructed or equivalent
 * @param creditorAccount the creditor's account
 */
record OriginalOrder(@Nullable Money amount, @Nullable AccountNumber creditorAccount) {

  static final OriginalOrder NONE = new OriginalOrder(null, null);

  /** Reads {@code OrgnlTxRef}; other texts are kept as evidence. */
  static OriginalOrder read(IsoInput input, KeptTexts kept) {
    Money amount = null;
    AccountNumber account = null;
    while (input.next()) {
      switch (input.name()) {
        case "Amt" -> amount = amount(input, kept);
        case "CdtrAcct" -> account = input.account();
        default -> input.keep(kept);
      }
    }
    return new OriginalOrder(amount, account);
  }

  private static @Nullable Money amount(IsoInput input, KeptTexts kept) {
    Money amount = null;
    while (input.next()) {
      switch (input.name()) {
        case "InstdAmt" -> amount = input.amountOrNull();
        case "EqvtAmt" -> amount = equivalent(input, kept);
        default -> input.keep(kept);
      }
    }
    return amount;
  }

  private static @Nullable Money equivalent(IsoInput input, KeptTexts kept) {
    Money amount = null;
    while (input.next()) {
      if (input.name().equals("Amt")) {
        amount = input.amountOrNull();
      } else {
        input.keep(kept);
      }
    }
    return amount;
  }
}
