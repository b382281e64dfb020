package io.ledgerway.connector.warehouse;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.testkit.contract.ConnectorContract;
import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.FreeText;
import io.ledgerway.testkit.contract.Sample;
import io.ledgerway.testkit.contract.SchemaSamples;
import io.ledgerway.testkit.contract.TableSamples;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.fake.TargetHost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Every rule of the contract, on one kind of database. */
abstract class WarehouseKit implements ConnectorContract {

  private final Supplier<DataSource> databases;

  WarehouseKit(Supplier<DataSource> databases) {
    this.databases = databases;
  }

  @Override
  public ConnectorHarness<WarehouseTarget> harness() {
    return new Harness(databases);
  }

  private record Harness(Supplier<DataSource> databases)
      implements ConnectorHarness<WarehouseTarget> {

    @Override
    public ConnectorProvider provider() {
      return new WarehouseConnectorProvider();
    }

    @Override
    public WarehouseTarget target(TargetHost host) {
      return new WarehouseTarget(databases.get());
    }

    /** The target has made the tables, as an administrator would. */
    @Override
    public Map<String, String> config(WarehouseTarget target) {
      return Map.of(WarehouseConnectorProvider.CREATE_TABLES, "false");
    }

    @Override
    public List<SchemaSamples> schemas(WarehouseTarget target) {
      return List.of(
          columns(target, WarehouseOperations.UPSERT_LIABILITIES, "LW_LIABILITY"),
          columns(target, WarehouseOperations.UPSERT_PAYMENTS, "LW_PAYMENT"),
          columns(target, WarehouseOperations.UPSERT_SETTLEMENTS, "LW_SETTLEMENT"));
    }

    private static SchemaSamples columns(
        WarehouseTarget target, OperationId operation, String table) {
      return new TableSamples(
          target.tables(),
          operation,
          Set.of(table + ".document_id", table + ".version", table + ".source_version_at"),
          table + ".cost_center");
    }

    @Override
    public List<WriteSamples<?>> writes(WarehouseTarget target) {
      return List.of(
          new Rows<>(
              WarehouseOperations.UPSERT_LIABILITIES,
              DocumentType.INVOICE,
              amount -> Documents.invoice(amount, "EUR"),
              WarehouseKit::named,
              id -> target.text("LW_LIABILITY", "supplier_name", id)),
          new Rows<>(
              WarehouseOperations.UPSERT_PAYMENTS,
              DocumentType.PAYMENT_INSTRUCTION,
              amount -> Documents.payment().toBuilder().amount(Money.of(amount, "EUR")).build(),
              WarehouseKit::referenced,
              id -> target.text("LW_PAYMENT", "bank_reference", id)),
          new Rows<>(
              WarehouseOperations.UPSERT_SETTLEMENTS,
              DocumentType.SETTLEMENT_EVENT,
              amount -> Documents.settlement().toBuilder().amount(Money.of(amount, "EUR")).build(),
              WarehouseKit::stated,
              id -> target.text("LW_SETTLEMENT", "statement_id", id)));
    }
  }

  private static Invoice named(Invoice invoice, String name) {
    return invoice.toBuilder()
        .parties(
            invoice.parties().toBuilder().seller(PartyBuilder.builder().name(name).build()).build())
        .build();
  }

  private static PaymentInstruction referenced(PaymentInstruction payment, String reference) {
    return payment.toBuilder()
        .state(payment.state().toBuilder().bankReference(reference).build())
        .build();
  }

  private static SettlementEvent stated(SettlementEvent event, String statement) {
    return event.toBuilder().statement(new StatementRef(statement, "5", null)).build();
  }

  /** Puts a text into a document. */
  @FunctionalInterface
  private interface Worded<T> {
    T with(T document, String text);
  }

  /** Documents of one table; a row's key is the id of its document. */
  private record Rows<T>(
      OperationId operation,
      DocumentType type,
      Function<String, T> documents,
      Worded<T> worded,
      Function<String, String> text)
      implements WriteSamples<Envelope<T>>, FreeText<Envelope<T>> {

    private Sample<Envelope<T>> sample(String number, T document) {
      String id = type.value() + "-" + number;
      Envelope<T> envelope =
          Documents.envelope(type, document).toBuilder().id(new DocumentId(id)).build();
      return new Sample<>(id, envelope, id);
    }

    @Override
    public Sample<Envelope<T>> valid(int number) {
      return sample(String.valueOf(number), documents.apply("119.00"));
    }

    /** No column holds so many decimals. */
    @Override
    public Sample<Envelope<T>> refused(int number) {
      return sample(String.valueOf(number), documents.apply("0.123456789"));
    }

    @Override
    public Sample<Envelope<T>> changed(Sample<Envelope<T>> sample) {
      Envelope<T> changed =
          sample.document().toBuilder().document(documents.apply("120.00")).build();
      return new Sample<>(sample.businessId(), changed, sample.ownKey());
    }

    @Override
    public Optional<FreeText<Envelope<T>>> freeText() {
      return Optional.of(this);
    }

    @Override
    public Sample<Envelope<T>> with(int number, String words) {
      return sample("text-" + number, worded.with(documents.apply("119.00"), words));
    }

    @Override
    public String held(String documentId) {
      return text.apply(documentId);
    }
  }
}
