package io.ledgerway.connector.erplegacy;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceLineBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceReferencesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.invoice.LineReferences;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.trade.ItemBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.runtime.file.LocalFolders;
import io.ledgerway.runtime.sql.DataSourceAccess;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** Connections, documents and calls for tests. */
final class Erp {

  static final OperationId POST = new OperationId("post-payables");
  static final OperationId READ = new OperationId("read-acknowledgements");
  static final Instant NOW = Instant.parse("2026-11-02T09:30:15Z");
  static final Call CALL = new Call(NOW.plusSeconds(60), CancelSignal.NEVER, "test");

  private Erp() {}

  static Connector files(Path root, String... settings) {
    Map<String, String> raw =
        new HashMap<>(Map.of("company", "PL01", "to-erp", "to-erp", "from-erp", "from-erp"));
    return open(raw, new World(root, null), settings);
  }

  static Connector tables(DataSource database, String... settings) {
    Map<String, String> raw =
        new HashMap<>(
            Map.of("profile", "staging-tables", "company", "PL01", "create-tables", "true"));
    return open(raw, new World(Path.of("unused"), database), settings);
  }

  private static Connector open(Map<String, String> raw, World world, String... settings) {
    for (int i = 0; i < settings.length; i += 2) {
      raw.put(settings[i], settings[i + 1]);
    }
    ErpLegacyConnectorProvider provider = new ErpLegacyConnectorProvider();
    return provider.open(provider.configSpec().configure("erp-1", raw), world, CALL);
  }

  record World(Path root, DataSource database) implements ConnectorContext {

    @Override
    public FileExchange files() {
      return new LocalFolders(root);
    }

    @Override
    public SqlAccess sql() {
      return new DataSourceAccess(database);
    }

    @Override
    public Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  @SafeVarargs
  static WriteBatch<Invoice> batch(long sequence, WriteItem<Invoice>... items) {
    return new WriteBatch<>(
        new DispatchStamp("dispatch-" + sequence, sequence, NOW), List.of(items));
  }

  static String wireKey(int number) {
    return String.format(Locale.ROOT, "%032x", number);
  }

  static WriteItem<Invoice> item(int number, Invoice invoice) {
    return item(number, invoice, number);
  }

  static WriteItem<Invoice> item(int number, Invoice invoice, int content) {
    return new WriteItem<>(
        new OpKey("t", "post-payable", "invoice", "b" + number, 0),
        wireKey(number),
        String.format(Locale.ROOT, "fp1:%064x", content),
        invoice);
  }

  static WriteItem<Invoice> item(int number) {
    return item(number, invoice("F-" + number, "Paper").build());
  }

  static InvoiceBuilder invoice(String number, String description) {
    return InvoiceBuilder.builder()
        .number(number)
        .type(
            new InvoiceType(InvoiceNature.INVOICE, InvoiceTypeCode.COMMERCIAL_INVOICE, null, null))
        .dates(
            InvoiceDatesBuilder.builder()
                .issue(LocalDate.of(2026, 10, 30))
                .due(LocalDate.of(2026, 11, 30))
                .build())
        .parties(
            InvoicePartiesBuilder.builder()
                .supplier(
                    DocumentRefBuilder.builder()
                        .type(DocumentRefType.SUPPLIER)
                        .number("S-1001")
                        .build())
                .build())
        .currency(new InvoiceCurrency(CurrencyCode.EUR, null, null))
        .references(
            InvoiceReferencesBuilder.builder()
                .documents(
                    List.of(
                        DocumentRefBuilder.builder()
                            .type(DocumentRefType.PURCHASE_ORDER)
                            .number("PO-7")
                            .build()))
                .build())
        .lines(
            List.of(
                InvoiceLineBuilder.builder()
                    .lineNumber("10")
                    .item(ItemBuilder.builder().name(description).build())
                    .quantity(Quantity.of("2.50", "C62"))
                    .netAmount(Money.of("100.00", "EUR"))
                    .references(new LineReferences("4711", null, List.of()))
                    .build()))
        .taxBreakdown(
            List.of(
                TaxLineBuilder.builder()
                    .category(TaxCategory.STANDARD)
                    .rate(Percentage.of("23"))
                    .taxableAmount(Money.of("100.00", "EUR"))
                    .taxAmount(Money.of("23.00", "EUR"))
                    .build()))
        .totals(
            InvoiceTotalsBuilder.builder()
                .taxExclusive(Money.of("100.00", "EUR"))
                .tax(Money.of("23.00", "EUR"))
                .taxInclusive(Money.of("123.00", "EUR"))
                .build());
  }

  static Page<PostingAcknowledgement> page(Connector connector, Cursor from, int maxItems) {
    try (RecordReader<PostingAcknowledgement> reader =
        connector.<PostingAcknowledgement>reader(READ).orElseThrow()) {
      Partition partition = reader.partitions(CALL).get(0);
      return reader.read(partition, from, maxItems, CALL);
    }
  }

  /** Reads to rest, with a fresh reader for every page; the cursor is left in {@code place}. */
  static List<PostingAcknowledgement> drain(Connector connector, Cursor[] place, int maxItems) {
    List<PostingAcknowledgement> read = new ArrayList<>();
    boolean drained = false;
    while (!drained) {
      Page<PostingAcknowledgement> page = page(connector, place[0], maxItems);
      page.items().forEach(item -> read.add(item.document()));
      place[0] = page.next();
      drained = page.drained();
    }
    return read;
  }

  static String lines(String... lines) {
    return String.join("\n", Arrays.asList(lines)) + "\n";
  }
}
