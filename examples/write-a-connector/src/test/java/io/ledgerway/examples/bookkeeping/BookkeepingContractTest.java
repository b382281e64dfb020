package io.ledgerway.examples.bookkeeping;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.value.LocalizedText;
import io.ledgerway.testkit.contract.ConnectorContract;
import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.FreeText;
import io.ledgerway.testkit.contract.Sample;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.fake.TargetHost;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every rule of the contract. */
class BookkeepingContractTest implements ConnectorContract {

  @Override
  public ConnectorHarness<BookkeepingTarget> harness() {
    return new Harness();
  }

  private static final class Harness implements ConnectorHarness<BookkeepingTarget> {

    @Override
    public ConnectorProvider provider() {
      return new BookkeepingProvider();
    }

    @Override
    public BookkeepingTarget target(TargetHost host) {
      return new BookkeepingTarget(host);
    }

    @Override
    public Map<String, String> config(BookkeepingTarget target) {
      return Map.of("company", "100");
    }

    @Override
    public List<WriteSamples<?>> writes(BookkeepingTarget target) {
      return List.of(new Invoices(target));
    }
  }

  private record Invoices(BookkeepingTarget target) implements WriteSamples<Invoice> {

    @Override
    public OperationId operation() {
      return BookkeepingProvider.POST_INVOICE;
    }

    @Override
    public Sample<Invoice> valid(int number) {
      return invoice("R-" + number);
    }

    @Override
    public Sample<Invoice> refused(int number) {
      return invoice("BAD-" + number);
    }

    private static Sample<Invoice> invoice(String number) {
      return Sample.of(number, InvoiceBuilder.builder().number(number).build());
    }

    @Override
    public Sample<Invoice> changed(Sample<Invoice> sample) {
      var dates = InvoiceDatesBuilder.builder().issue(LocalDate.of(2026, 3, 1)).build();
      return Sample.of(sample.businessId(), sample.document().toBuilder().dates(dates).build());
    }

    @Override
    public Optional<FreeText<Invoice>> freeText() {
      return Optional.of(new Notes(target));
    }

    /** The system does not say what it was given. */
    @Override
    public boolean contentIsComparable() {
      return false;
    }

    /** It goes by the key alone. */
    @Override
    public boolean noticesOtherContent() {
      return false;
    }
  }

  /** What people write on an invoice. */
  private record Notes(BookkeepingTarget target) implements FreeText<Invoice> {

    @Override
    public Sample<Invoice> with(int number, String text) {
      Remarks remarks = new Remarks(List.of(new LocalizedText(text, null, null)), List.of());
      String name = "T-" + number;
      return Sample.of(name, InvoiceBuilder.builder().number(name).remarks(remarks).build());
    }

    @Override
    public String held(String businessId) {
      return target.note(businessId);
    }
  }
}
