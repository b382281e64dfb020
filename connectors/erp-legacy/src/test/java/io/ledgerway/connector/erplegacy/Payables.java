package io.ledgerway.connector.erplegacy;

import io.ledgerway.connector.OperationId;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.testkit.contract.FreeText;
import io.ledgerway.testkit.contract.Sample;
import io.ledgerway.testkit.contract.WriteSamples;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Payables for the rules about writing. */
final class Payables implements WriteSamples<Invoice> {

  private final UnaryOperator<String> held;

  /**
   * Payables for one ERP.
   *
   * @param held tells of an invoice by its number what the ERP has as the first line's description
   */
  Payables(UnaryOperator<String> held) {
    this.held = held;
  }

  @Override
  public Optional<FreeText<Invoice>> freeText() {
    return Optional.of(new Descriptions());
  }

  private final class Descriptions implements FreeText<Invoice> {

    @Override
    public Sample<Invoice> with(int number, String text) {
      return Sample.of("T-" + number, Erp.invoice("T-" + number, text).build());
    }

    @Override
    public String held(String businessId) {
      return held.apply(businessId);
    }
  }

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
