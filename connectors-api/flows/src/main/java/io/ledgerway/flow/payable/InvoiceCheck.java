package io.ledgerway.flow.payable;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;

/** Checks a document before anything else is decided about it. */
@FunctionalInterface
public interface InvoiceCheck {

  /**
   * What makes a document unfit.
   *
   * @param envelope the document
   * @return findings of severity ERROR; empty when it may go on
   */
  List<Finding> errors(Envelope<Invoice> envelope);
}
