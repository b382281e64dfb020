package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.tax.WithholdingLine;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some payments need besides.
 *
 * <p>Immutable and thread-safe.
 *
 * @param withholding tax withheld
 * @param regulatoryReporting what a central bank wants to know
 * @param taxPayment what a tax office wants to know
 * @param check how a check is to be made
 * @param mandate mandate of a direct debit
 */
@RecordBuilder
public record PaymentDetails(
    List<@Valid WithholdingLine> withholding,
    List<@Valid RegulatoryReport> regulatoryReporting,
    @Valid @Nullable TaxPayment taxPayment,
    @Valid @Nullable CheckInstruction check,
    @Valid @Nullable Mandate mandate) {

  /** Nothing stated; JSON omits it. */
  public static final PaymentDetails EMPTY =
      new PaymentDetails(List.of(), List.of(), null, null, null);

  public PaymentDetails {
    withholding = withholding == null ? List.of() : List.copyOf(withholding);
    regulatoryReporting =
        regulatoryReporting == null ? List.of() : List.copyOf(regulatoryReporting);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PaymentDetailsBuilder toBuilder() {
    return PaymentDetailsBuilder.builder(this);
  }
}
