package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.value.Period;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What a tax office wants to know about a payment to it (Tax).
 *
 * <p>Immutable and thread-safe.
 *
 * @param creditorTaxId tax number of the office's account
 * @param debtorTaxId our tax number
 * @param taxType which tax
 * @param period for which period
 * @param reference reference of the assessment
 */
@RecordBuilder
public record TaxPayment(
    @Valid @Nullable TaxNumber creditorTaxId,
    @Valid @Nullable TaxNumber debtorTaxId,
    @Nullable String taxType,
    @Valid Period period,
    @Nullable String reference) {

  public TaxPayment {
    period = period == null ? Period.EMPTY : period;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public TaxPaymentBuilder toBuilder() {
    return TaxPaymentBuilder.builder(this);
  }
}
