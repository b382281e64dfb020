package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How an amount is converted between the currencies of debtor and creditor.
 *
 * <p>Immutable and thread-safe.
 *
 * @param role what the amount of the instruction states; null means instructed
 * @param transferCurrency currency of the transfer where the amount is the equivalent (CcyOfTrf)
 * @param exchangeRate agreed rate (XchgRateInf)
 */
public record PaymentConversion(
    @Nullable AmountCurrencyRole role,
    @Valid @Nullable CurrencyCode transferCurrency,
    @Valid @Nullable ExchangeRate exchangeRate) {

  /** Nothing stated; JSON omits it. */
  public static final PaymentConversion EMPTY = new PaymentConversion(null, null, null);
}
