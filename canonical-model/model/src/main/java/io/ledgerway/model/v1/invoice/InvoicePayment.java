package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.tax.WithholdingLine;
import io.ledgerway.model.v1.trade.PaymentTerms;
import jakarta.validation.Valid;
import java.util.List;

/**
 * Terms and means of payment, prepayments and tax withheld.
 *
 * <p>Immutable and thread-safe.
 *
 * @param terms terms of payment (BT-20)
 * @param means means of payment (BG-16)
 * @param prepayments prepayments that it deducts
 * @param withholding taxes withheld
 */
public record InvoicePayment(
    @Valid PaymentTerms terms,
    List<@Valid PaymentMeans> means,
    List<@Valid PrepaymentApplication> prepayments,
    List<@Valid WithholdingLine> withholding) {

  /** Nothing stated; JSON omits it. */
  public static final InvoicePayment EMPTY =
      new InvoicePayment(PaymentTerms.EMPTY, List.of(), List.of(), List.of());

  public InvoicePayment {
    terms = terms == null ? PaymentTerms.EMPTY : terms;
    means = means == null ? List.of() : List.copyOf(means);
    prepayments = prepayments == null ? List.of() : List.copyOf(prepayments);
    withholding = withholding == null ? List.of() : List.copyOf(withholding);
  }
}
