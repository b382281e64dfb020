package io.ledgerway.base.einvoice;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;

/**
 * An invoice as read, with what the reader noticed. Immutable and thread-safe.
 *
 * @param invoice the invoice
 * @param observations what could not be read, or has no field in the model; belongs into the
 *     envelope's observations
 */
public record ReadInvoice(Invoice invoice, List<Finding> observations) {
  public ReadInvoice {
    observations = List.copyOf(observations);
  }
}
