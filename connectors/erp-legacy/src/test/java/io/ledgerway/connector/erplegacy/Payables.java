package io.ledgerway.connector.erplegacy;

import io.ledgerway.connector.OperationId;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.testkit.contract.Sample;
import io.ledgerway.testkit.contract.WriteSamples;
import java.time.LocalDate;

/** Payables for the rules about writing. */
final class Payables implements WriteSamples<Invoice> {

  @Override
  public OperationId operation() {
    return Erp.POST;
  }

  @Override
  public Sample<Invoice> valid(int number) {
    return Sample.of("F-" + number, Erp.invoice("F-" + number, "Paper").build());
  }

  /** Nobody to owe it to. */
  @Override
  public Sample<Invoice> refused(int number) {
    Invoice nobody =
        Erp.invoice("F-" + number, "Paper")
            .parties(InvoicePartiesBuilder.builder().build())
            .build();
    return Sample.of("F-" + number, nobody);
  }

  @Override
  public Sample<Invoice> changed(Sample<Invoice> sample) {
    Invoice changed =
        sample.document().toBuilder()
            .dates(InvoiceDatesBuilder.builder().issue(LocalDate.of(2026, 3, 1)).build())
            .build();
    return Sample.of(sample.businessId(), changed);
  }
}
