package io.ledgerway.connector.einvoice;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.testkit.contract.ChangingRecords;
import io.ledgerway.testkit.contract.ConnectorContract;
import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.ExactValues;
import io.ledgerway.testkit.contract.ReadSamples;
import io.ledgerway.testkit.fake.TargetHost;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Every rule of the contract, for a folder of e-invoices. */
class InboxContractTest implements ConnectorContract {

  @Override
  public ConnectorHarness<InboxTarget> harness() {
    return new Harness();
  }

  private static final class Harness implements ConnectorHarness<InboxTarget> {

    @Override
    public ConnectorProvider provider() {
      return new EInvoiceInboxConnectorProvider();
    }

    @Override
    public InboxTarget target(TargetHost host) {
      return new InboxTarget(host);
    }

    @Override
    public Map<String, String> config(InboxTarget target) {
      return Map.of("folder", InboxTarget.FOLDER, "direction", "PAYABLE");
    }

    @Override
    public List<ReadSamples<?>> reads(InboxTarget target) {
      return List.of(new Invoices(target));
    }
  }

  /** Files of one invoice each, known by their names. */
  private record Invoices(InboxTarget target) implements ReadSamples<Invoice> {

    private static final ExtensionKey UNKNOWN = ExtensionKey.of("ubl", "UUID");

    @Override
    public OperationId operation() {
      return new OperationId("read-invoices");
    }

    @Override
    public List<String> seed(int count) {
      return IntStream.range(0, count)
          .mapToObj(number -> target.deliver(UblDocuments.invoice("I-" + number)))
          .toList();
    }

    @Override
    public String idOf(Envelope<Invoice> envelope) {
      return Objects.requireNonNull(envelope.origin().raw()).ref();
    }

    /** It ends too early. */
    @Override
    public String seedBroken() {
      String whole = UblDocuments.invoice("I-1");
      return target.deliver(whole.substring(0, whole.length() - 20));
    }

    @Override
    public String seedExact(ExactValues values) {
      return target.deliver(
          UblDocuments.invoice(
              values.unknown(),
              values.date().toString(),
              values.amount().currency().value(),
              values.amount().amount().toPlainString()));
    }

    @Override
    public ExactValues exactOf(Invoice document) {
      JsonValue unknown =
          Objects.requireNonNull(document.extensions().values().get(UNKNOWN)).value();
      return new ExactValues(
          Objects.requireNonNull(document.totals().amountDue()),
          Objects.requireNonNull(document.dates().issue()),
          ((JsonValue.StringValue) unknown).text());
    }

    @Override
    public void failNext(Partition partition) {
      target.failOnce(partition.requireFile().name());
    }

    @Override
    public Optional<ChangingRecords> changing() {
      return Optional.empty();
    }
  }
}
