package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of payment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code code of the terms in the ERP
 * @param text terms in words (BT-20)
 * @param dueRule how the due date is computed
 * @param discounts discounts for early payment
 * @param instalments parts with dates of their own
 * @param latePenaltyPercent penalty for late payment (UBL PenaltySurchargePercent)
 */
@RecordBuilder
public record PaymentTerms(
    @Nullable String code,
    @Nullable String text,
    @Valid @Nullable DueRule dueRule,
    List<@Valid EarlyPaymentDiscount> discounts,
    List<@Valid Instalment> instalments,
    @Valid @Nullable Percentage latePenaltyPercent) {

  /** Nothing stated; JSON omits it. */
  public static final PaymentTerms EMPTY =
      new PaymentTerms(null, null, null, List.of(), List.of(), null);

  public PaymentTerms {
    discounts = discounts == null ? List.of() : List.copyOf(discounts);
    instalments = instalments == null ? List.of() : List.copyOf(instalments);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PaymentTermsBuilder toBuilder() {
    return PaymentTermsBuilder.builder(this);
  }
}
