package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.trade.PaymentTerms;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier is paid.
 *
 * <p>Immutable and thread-safe.
 *
 * @param defaultCurrency usual currency
 * @param paymentMethod usual method
 * @param paymentBlocked whether payments are blocked
 * @param terms usual terms of payment
 * @param remitTo where payments go
 * @param factor to whom receivables were sold
 */
@RecordBuilder
public record SupplierPayment(
    @Valid @Nullable CurrencyCode defaultCurrency,
    @Nullable String paymentMethod,
    @Nullable Boolean paymentBlocked,
    @Valid PaymentTerms terms,
    List<@Valid RemitTo> remitTo,
    @Valid @Nullable SupplierFactor factor) {

  /** Nothing stated; JSON omits it. */
  public static final SupplierPayment EMPTY =
      new SupplierPayment(null, null, null, PaymentTerms.EMPTY, List.of(), null);

  public SupplierPayment {
    terms = terms == null ? PaymentTerms.EMPTY : terms;
    remitTo = remitTo == null ? List.of() : List.copyOf(remitTo);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SupplierPaymentBuilder toBuilder() {
    return SupplierPaymentBuilder.builder(this);
  }
}
