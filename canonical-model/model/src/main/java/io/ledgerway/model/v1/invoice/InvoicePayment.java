package io.ledgerway.model.v1.invoice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms and means of payment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param terms payment terms (BT-20)
 * @param means payment means (BG-16)
 */
public record InvoicePayment(@Nullable String terms, List<PaymentMeans> means) {

  /** Nothing stated; JSON omits it. */
  public static final InvoicePayment EMPTY = new InvoicePayment(null, List.of());

  public InvoicePayment {
    means = means == null ? List.of() : List.copyOf(means);
  }
}
