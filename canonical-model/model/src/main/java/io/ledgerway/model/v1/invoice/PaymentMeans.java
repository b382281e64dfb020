package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.BankAccount;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How an invoice wants to be paid (BG-16).
 *
 * <p>Immutable and thread-safe.
 *
 * @param code means, UNTDID 4461 (BT-81)
 * @param text means in words (BT-82)
 * @param remittanceId remittance information (BT-83)
 * @param creditorReference structured creditor reference, ISO 11649 where it begins with RF
 * @param account account to pay to (BG-17)
 * @param card card (BG-18)
 * @param directDebit direct debit (BG-19)
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PaymentMeans(
    @Nullable PaymentMeansCode code,
    @Nullable String text,
    @Nullable String remittanceId,
    @Nullable String creditorReference,
    @Valid @Nullable BankAccount account,
    @Valid @Nullable PaymentCard card,
    @Valid DirectDebit directDebit,
    @Valid Extensions extensions) {

  public PaymentMeans {
    directDebit = directDebit == null ? DirectDebit.EMPTY : directDebit;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PaymentMeansBuilder toBuilder() {
    return PaymentMeansBuilder.builder(this);
  }
}
