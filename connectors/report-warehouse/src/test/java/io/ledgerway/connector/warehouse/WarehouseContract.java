package io.ledgerway.connector.warehouse;

import static io.ledgerway.connector.warehouse.Documents.envelope;
import static io.ledgerway.connector.warehouse.Documents.heldInvoice;
import static io.ledgerway.connector.warehouse.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.schema.FieldChange;
import io.ledgerway.connector.schema.SchemaDifference;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.SourceVersion;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.sql.DataSourceAccess;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the warehouse does on every database. */
abstract class WarehouseContract {

  private static final String LIABILITY = "LW_LIABILITY";

  private DataSource database;

  abstract DataSource freshDatabase() throws Exception;

  @BeforeEach
  void makeDatabase() throws Exception {
    database = freshDatabase();
  }

  @Test
  void makesItsTablesOnceAndChecksThem() throws Exception {
    Warehouse.open(database).writeInvoices(Warehouse.invoice("a", 1, invoice("1", "EUR")));
    Warehouse again = Warehouse.open(database);
    assertThat(again.connector().check(Warehouse.call()).isOk()).isTrue();
    assertThat(again.count(LIABILITY)).isEqualTo(1);
    assertThat(again.count("LW_PAYMENT") + again.count("LW_SETTLEMENT")).isZero();
  }

  @Test
  void namesEveryTableThatIsNotAsItShouldBe() throws Exception {
    Warehouse.open(database);
    Warehouse.execute(database, "DROP TABLE LW_PAYMENT");
    Warehouse.execute(database, "ALTER TABLE LW_SETTLEMENT DROP COLUMN match_status");
    Warehouse warehouse = Warehouse.open(database, new DataSourceAccess(database), false);
    assertThat(warehouse.connector().check(Warehouse.call()).problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).contains("warehouse-1.sql"))
        .anySatisfy(problem -> assertThat(problem).contains("LW_PAYMENT"))
        .anySatisfy(problem -> assertThat(problem).contains("LW_SETTLEMENT"));
  }

  private TargetSchema describe(OperationId operation) {
    return Warehouse.open(database)
        .connector()
        .schemas()
        .orElseThrow()
        .describe(operation, Warehouse.call());
  }

  private static Map<String, TargetField> byColumn(TargetSchema schema) {
    return schema.fields().stream()
        .collect(
            Collectors.toMap(field -> field.path().toLowerCase(Locale.ROOT), Function.identity()));
  }

  @Test
  void describesEveryTableAsItsScriptMakesIt() {
    TargetSchema described = describe(WarehouseOperations.UPSERT_LIABILITIES);
    Map<String, TargetField> fields = byColumn(described);

    assertThat(fields).hasSize(27);
    assertThat(described.release()).matches("(H2|PostgreSQL) \\d+.*");
    assertThat(fields.values()).noneMatch(TargetField::custom);
    TargetField id = fields.get("lw_liability.document_id");
    assertThat(id.key() && id.required()).isTrue();
    assertThat(id.length()).isEqualTo(200);
    TargetField due = fields.get("lw_liability.amount_due");
    assertThat(due.precision()).isEqualTo(28);
    assertThat(due.scale()).isEqualTo(8);
    assertThat(due.length()).isNull();
    assertThat(due.key() || due.required()).isFalse();
    assertThat(fields.get("lw_liability.loaded_at").required()).isTrue();
    assertThat(fields.get("lw_liability.issue_date").length()).isNull();
    assertThat(describe(WarehouseOperations.UPSERT_LIABILITIES).hash()).isEqualTo(described.hash());
    assertThat(describe(WarehouseOperations.UPSERT_PAYMENTS).fields()).hasSize(18);
    assertThat(describe(WarehouseOperations.UPSERT_SETTLEMENTS).fields()).hasSize(21);
  }

  @Test
  void describesWhatSomebodyChanged() throws Exception {
    TargetSchema before = describe(WarehouseOperations.UPSERT_PAYMENTS);
    Warehouse.execute(database, "CREATE TABLE LWXPAYMENT (other INTEGER)");
    Warehouse.execute(database, "ALTER TABLE LW_PAYMENT ADD cost_centre VARCHAR(40)");
    Warehouse.execute(database, "ALTER TABLE LW_PAYMENT ADD site VARCHAR(9) DEFAULT 'HQ' NOT NULL");
    SchemaDifference added =
        SchemaDifference.between(before, describe(WarehouseOperations.UPSERT_PAYMENTS));
    assertThat(added.changes())
        .extracting(change -> change.path().toLowerCase(Locale.ROOT))
        .containsExactly("lw_payment.cost_centre", "lw_payment.site");
    assertThat(added.changes())
        .allSatisfy(change -> assertThat(((FieldChange.Added) change).field().custom()).isTrue());
    assertThat(added.canHurt()).isFalse();

    before = describe(WarehouseOperations.UPSERT_PAYMENTS);
    Warehouse.execute(database, "ALTER TABLE LW_PAYMENT DROP COLUMN uetr");
    Warehouse.execute(database, "ALTER TABLE LW_PAYMENT ADD owner VARCHAR(9) NOT NULL");
    SchemaDifference hurting =
        SchemaDifference.between(before, describe(WarehouseOperations.UPSERT_PAYMENTS));
    assertThat(hurting.changes()).hasSize(2).allMatch(FieldChange::canHurt);
  }

  @Test
  void describesNumbersWithoutALimitAsSuch() throws Exception {
    Warehouse.open(database);
    Warehouse.execute(database, "ALTER TABLE LW_PAYMENT ADD rate NUMERIC");
    TargetField rate =
        byColumn(describe(WarehouseOperations.UPSERT_PAYMENTS)).get("lw_payment.rate");
    assertThat(rate.precision()).isIn(null, 100_000);
    assertThat(rate.scale()).isIn(null, 0);
  }

  @Test
  void describesNothingElse() throws Exception {
    assertThatThrownBy(() -> describe(new OperationId("delete-everything")))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.UNSUPPORTED));
    Warehouse warehouse = Warehouse.open(database);
    Warehouse.execute(database, "DROP TABLE LW_PAYMENT");
    assertThat(
            warehouse
                .connector()
                .schemas()
                .orElseThrow()
                .describe(WarehouseOperations.UPSERT_PAYMENTS, Warehouse.call())
                .fields())
        .isEmpty();
  }

  @Test
  void keepsEveryColumnOfALiability() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    assertThat(warehouse.writeInvoices(Warehouse.invoice("a", 3, heldInvoice())))
        .containsExactly(new Outcome.Applied(null));
    assertThat(warehouse.row(LIABILITY, "a").subList(0, 10))
        .containsExactly(
            "a",
            "3",
            "1000",
            "S-77",
            "Northern Paper Works",
            "R-1001",
            "INVOICE",
            "380",
            "2026-02-28",
            "2026-03-30");
    assertThat(warehouse.row(LIABILITY, "a").subList(10, 24))
        .containsExactly(
            "EUR",
            "119.00000000",
            "0E-8",
            "119.00000000",
            "119.00000000",
            "RECEIVED",
            "UNPOSTED",
            "UNPAID",
            "BANK_DETAILS_CHANGED",
            "second",
            "5100000001",
            "einvoice",
            "inbox-1",
            "R-1001.xml");
  }

  @Test
  void saysHowFreshEveryRowIs() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    warehouse.writeInvoices(Warehouse.invoice("a", 1, heldInvoice()));
    assertThat(moment(warehouse, "source_observed_at", "a"))
        .isEqualTo(Documents.OBSERVED.atOffset(ZoneOffset.UTC));
    assertThat(moment(warehouse, "source_version_at", "a").toInstant())
        .isEqualTo(Documents.MODIFIED);
    assertThat(moment(warehouse, "loaded_at", "a").toInstant()).isEqualTo(Warehouse.LOADED);
  }

  @Test
  void takesTheObservationWhereTheSourceNamesNoVersion() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    var seen = envelope(DocumentType.INVOICE, heldInvoice());
    var unversioned =
        seen.toBuilder()
            .origin(seen.origin().toBuilder().sourceVersion(SourceVersion.EMPTY).build())
            .build();
    warehouse.writeInvoices(Warehouse.item("a", 1, unversioned));
    assertThat(moment(warehouse, "source_version_at", "a").toInstant())
        .isEqualTo(Documents.OBSERVED);
  }

  private static OffsetDateTime moment(Warehouse warehouse, String column, String id)
      throws SQLException {
    return warehouse.value(LIABILITY, column, id, OffsetDateTime.class);
  }

  @Test
  void keepsAPaymentWithoutTheWordsOfTheBank() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    warehouse.write(
        WarehouseOperations.UPSERT_PAYMENTS,
        List.of(
            Warehouse.item(
                "p", 1, envelope(DocumentType.PAYMENT_INSTRUCTION, Documents.payment()))));
    assertThat(warehouse.row("LW_PAYMENT", "p").subList(0, 15))
        .containsExactly(
            "p",
            "1",
            "1000",
            "S-77",
            "E2E-1",
            "I-1",
            "2f1e6f4e-7f8a-4d1b-9c55-0d6b6b1a9f10",
            "B-1",
            "119.00000000",
            "EUR",
            "2026-03-30",
            "REJECTED",
            "AC04",
            "BANK-9",
            "1");
  }

  @Test
  void keepsASettlementWithAMaskedAccount() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    warehouse.write(
        WarehouseOperations.UPSERT_SETTLEMENTS,
        List.of(
            Warehouse.item(
                "s", 1, envelope(DocumentType.SETTLEMENT_EVENT, Documents.settlement()))));
    List<String> row = warehouse.row("LW_SETTLEMENT", "s");
    assertThat(row.subList(0, 18))
        .containsExactly(
            "s",
            "1",
            "****6789",
            "ST-5",
            "5",
            "N-1",
            "0",
            "RETURN",
            "CRDT",
            "119.00000000",
            "EUR",
            "2026-04-01",
            "2026-04-02",
            "E2E-1",
            "BANK-9",
            "MATCHED",
            "payment-1",
            "AC04");
    assertThat(row).noneMatch(value -> value.contains(Documents.ACCOUNT));
  }

  @Test
  void storesADocumentOfWhichNothingIsKnown() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    Invoice empty = InvoiceBuilder.builder().build();
    warehouse.writeInvoices(Warehouse.invoice("a", 1, empty));
    warehouse.writeInvoices(Warehouse.invoice("a", 2, empty));
    assertThat(warehouse.text(LIABILITY, "currency", "a")).isNull();
    assertThat(warehouse.value(LIABILITY, "amount_due", "a", BigDecimal.class)).isNull();
    assertThat(warehouse.value(LIABILITY, "issue_date", "a", LocalDate.class)).isNull();
  }

  @Test
  void updatesWhereTheVersionIsHigher() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    warehouse.writeInvoices(Warehouse.invoice("a", 1, invoice("1.00", "EUR")));
    warehouse.writeInvoices(Warehouse.invoice("a", 2, invoice("2.00", "EUR")));
    assertThat(due(warehouse, "a")).isEqualByComparingTo("2");
    assertThat(warehouse.value(LIABILITY, "version", "a", Integer.class)).isEqualTo(2);
    assertThat(warehouse.count(LIABILITY)).isEqualTo(1);
  }

  @Test
  void leavesTheRowAloneWhereTheVersionIsOlderOrTheSame() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    warehouse.writeInvoices(Warehouse.invoice("a", 2, invoice("2.00", "EUR")));
    assertThat(
            warehouse.writeInvoices(
                Warehouse.invoice("a", 1, invoice("1.00", "EUR")),
                Warehouse.invoice("a", 2, invoice("9.00", "EUR"))))
        .containsOnly(new Outcome.Applied(null));
    assertThat(due(warehouse, "a")).isEqualByComparingTo("2");
  }

  @Test
  void loadsABatchOfNewNewerAndOlderDocuments() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    warehouse.writeInvoices(
        Warehouse.invoice("older", 5, invoice("5", "EUR")),
        Warehouse.invoice("newer", 1, invoice("1", "EUR")));
    List<Outcome> outcomes =
        warehouse.writeInvoices(
            Warehouse.invoice("twice", 2, invoice("22", "EUR")),
            Warehouse.invoice("older", 4, invoice("4", "EUR")),
            Warehouse.invoice("newer", 2, invoice("2", "EUR")),
            Warehouse.invoice("twice", 1, invoice("21", "EUR")),
            Warehouse.invoice("fresh", 0, invoice("7", "EUR")));
    assertThat(outcomes).hasSize(5).containsOnly(new Outcome.Applied(null));
    assertThat(due(warehouse, "older")).isEqualByComparingTo("5");
    assertThat(due(warehouse, "newer")).isEqualByComparingTo("2");
    assertThat(due(warehouse, "twice")).isEqualByComparingTo("22");
    assertThat(due(warehouse, "fresh")).isEqualByComparingTo("7");
    assertThat(warehouse.count(LIABILITY)).isEqualTo(4);
  }

  @Test
  void keepsAmountsExactly() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    warehouse.writeInvoices(
        Warehouse.invoice("huge", 1, invoice("12345678901234567.89", "EUR")),
        Warehouse.invoice("widest", 1, invoice("99999999999999999999.99999999", "EUR")),
        Warehouse.invoice("dinar", 1, invoice("1.005", "KWD")),
        Warehouse.invoice("yen", 1, invoice("1000", "JPY")),
        Warehouse.invoice("scientific", 1, invoice("1E+3", "JPY")),
        Warehouse.invoice("below", 1, invoice("-0.01", "EUR")));
    assertThat(due(warehouse, "huge")).isEqualByComparingTo("12345678901234567.89");
    assertThat(due(warehouse, "widest")).isEqualByComparingTo("99999999999999999999.99999999");
    assertThat(due(warehouse, "dinar")).isEqualByComparingTo("1.005");
    assertThat(due(warehouse, "yen")).isEqualByComparingTo("1000");
    assertThat(due(warehouse, "scientific")).isEqualByComparingTo("1000");
    assertThat(due(warehouse, "below")).isEqualByComparingTo("-0.01");
  }

  @Test
  void signsWhatIsOwedByTheNatureOfTheDocument() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    warehouse.writeInvoices(
        Warehouse.invoice("i", 1, nature(InvoiceNature.INVOICE)),
        Warehouse.invoice("d", 1, nature(InvoiceNature.DEBIT_NOTE)),
        Warehouse.invoice("c", 1, nature(InvoiceNature.CREDIT_NOTE)),
        Warehouse.invoice("x", 1, nature(new InvoiceNature("BARTER"))),
        Warehouse.invoice("n", 1, nature(null)));
    assertThat(signed(warehouse, "i")).isEqualByComparingTo("10");
    assertThat(signed(warehouse, "d")).isEqualByComparingTo("10");
    assertThat(signed(warehouse, "c")).isEqualByComparingTo("-10");
    assertThat(signed(warehouse, "x")).isNull();
    assertThat(signed(warehouse, "n")).isNull();
  }

  private static Invoice nature(InvoiceNature nature) {
    return invoice("10", "EUR").toBuilder().type(new InvoiceType(nature, null, null, null)).build();
  }

  @Test
  void refusesOnlyTheDocumentsThatDoNotFit() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    Invoice mixed =
        invoice("10", "EUR").toBuilder()
            .totals(InvoiceTotalsBuilder.builder().amountDue(Money.of("10", "USD")).build())
            .build();
    List<Outcome> outcomes =
        warehouse.writeInvoices(
            Warehouse.invoice("decimals", 1, invoice("0.123456789", "EUR")),
            Warehouse.invoice("digits", 1, invoice("100000000000000000000", "EUR")),
            Warehouse.invoice("exponent", 1, invoice("1E+2147483647", "EUR")),
            Warehouse.invoice("currencies", 1, mixed),
            Warehouse.invoice("number", 1, numbered("9".repeat(201))),
            Warehouse.invoice("nul", 1, numbered("R\0001")),
            Warehouse.invoice("half", 1, numbered("R\ud8001")),
            Warehouse.invoice("x".repeat(201), 1, invoice("1", "EUR")),
            Warehouse.invoice("year", 1, issued(LocalDate.of(10000, 1, 1))),
            Warehouse.invoice("good", 1, invoice("1", "EUR")));
    assertThat(outcomes.subList(0, 9))
        .allSatisfy(
            outcome -> {
              assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
              var failure = outcome.cause().orElseThrow();
              assertThat(failure.category()).isEqualTo(FailureCategory.VALIDATION);
              assertThat(failure.effect()).isEqualTo(Effect.NOT_APPLIED);
              assertThat(failure.text()).startsWith("LW_LIABILITY: Column ");
            });
    assertThat(outcomes.get(9)).isEqualTo(new Outcome.Applied(null));
    assertThat(warehouse.count(LIABILITY)).isEqualTo(1);
  }

  @Test
  void claimsNoRowOfWhichTheNewerVersionDoesNotFit() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    for (String id : List.of("a", "b")) {
      var fits = Warehouse.invoice(id, 1, invoice("1", "EUR"));
      var unfit = Warehouse.invoice(id, 2, numbered("9".repeat(201)));
      assertThat(
              id.equals("a")
                  ? warehouse.writeInvoices(fits, unfit)
                  : warehouse.writeInvoices(unfit, fits))
          .allMatch(outcome -> outcome instanceof Outcome.Rejected);
    }
  }

  private static Invoice numbered(String number) {
    return invoice("1", "EUR").toBuilder().number(number).build();
  }

  private static Invoice issued(LocalDate date) {
    Invoice invoice = invoice("1", "EUR");
    return invoice.toBuilder().dates(invoice.dates().toBuilder().issue(date).build()).build();
  }

  @Test
  void shortensWordsForPeopleVisibly() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    Invoice invoice = invoice("1", "EUR");
    var seller = invoice.parties().seller().toBuilder();
    WriteReport report =
        warehouse.report(
            WarehouseOperations.UPSERT_LIABILITIES,
            List.of(
                Warehouse.invoice("long", 1, named(invoice, seller.name("n".repeat(301)).build())),
                Warehouse.invoice("half", 1, named(invoice, seller.name("a\uD83D\0b").build())),
                Warehouse.invoice("whole", 1, named(invoice, seller.name("\uD83D\uDCC4").build())),
                Warehouse.invoice(
                    "pair",
                    1,
                    named(invoice, seller.name("n".repeat(298) + "\uD83D\uDCC4x").build()))));
    assertThat(report.losses())
        .hasSize(3)
        .allMatch(loss -> loss.rule().equals("WAREHOUSE-TEXT-CHANGED"))
        .allMatch(loss -> loss.pointer().equals("/document/parties/seller"))
        .extracting(loss -> loss.message().substring(0, loss.message().indexOf(':')))
        .containsExactly("Row long", "Row half", "Row pair");
    assertThat(warehouse.text(LIABILITY, "supplier_name", "half")).isEqualTo("a  b");
    assertThat(warehouse.text(LIABILITY, "supplier_name", "long")).hasSize(300).endsWith("n\u2026");
    assertThat(warehouse.text(LIABILITY, "supplier_name", "pair")).endsWith("n\u2026");
  }

  private static Invoice named(Invoice invoice, Party seller) {
    return invoice.toBuilder()
        .parties(invoice.parties().toBuilder().seller(seller).build())
        .build();
  }

  @Test
  void updatesWhereAnotherWriterInsertedFirst() throws Exception {
    Warehouse other = Warehouse.open(database);
    Warehouse warehouse =
        racing(() -> other.writeInvoices(Warehouse.invoice("b", 1, invoice("1", "EUR"))));
    warehouse.writeInvoices(
        Warehouse.invoice("a", 2, invoice("2", "EUR")),
        Warehouse.invoice("b", 2, invoice("2", "EUR")),
        Warehouse.invoice("c", 2, invoice("2", "EUR")));
    assertThat(due(warehouse, "a")).isEqualByComparingTo("2");
    assertThat(due(warehouse, "b")).isEqualByComparingTo("2");
    assertThat(due(warehouse, "c")).isEqualByComparingTo("2");
  }

  @Test
  void leavesTheNewerRowOfAnotherWriterThatInsertedFirst() throws Exception {
    Warehouse other = Warehouse.open(database);
    Warehouse warehouse =
        racing(() -> other.writeInvoices(Warehouse.invoice("b", 3, invoice("3", "EUR"))));
    assertThat(warehouse.writeInvoices(Warehouse.invoice("b", 2, invoice("2", "EUR"))))
        .containsExactly(new Outcome.Applied(null));
    assertThat(due(warehouse, "b")).isEqualByComparingTo("3");
  }

  private Warehouse racing(Runnable otherWriter) {
    return Warehouse.open(
        database, new RacingAccess(new DataSourceAccess(database), otherWriter), true);
  }

  @Test
  void storesNothingOfABatchThatTheDatabaseRefuses() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    warehouse.writeInvoices(Warehouse.invoice("a", 1, invoice("1", "EUR")));
    Warehouse.execute(
        database, "ALTER TABLE LW_LIABILITY ADD CONSTRAINT small CHECK (amount_due < 100)");
    ConnectorException refused =
        catchThrowableOfType(
            ConnectorException.class,
            () ->
                warehouse.writeInvoices(
                    Warehouse.invoice("a", 2, invoice("2", "EUR")),
                    Warehouse.invoice("b", 1, invoice("3", "EUR")),
                    Warehouse.invoice("c", 1, invoice("100", "EUR"))));
    assertThat(refused.failure().effect()).isEqualTo(Effect.NOT_APPLIED);
    assertThat(warehouse.count(LIABILITY)).isEqualTo(1);
    assertThat(due(warehouse, "a")).isEqualByComparingTo("1");
  }

  @Test
  void saysThatNothingWasAppliedWhereTheTableIsGone() throws Exception {
    Warehouse warehouse = Warehouse.open(database);
    Warehouse.execute(database, "DROP TABLE LW_LIABILITY");
    assertThatThrownBy(
            () -> warehouse.writeInvoices(Warehouse.invoice("a", 1, invoice("1", "EUR"))))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().effect()).isEqualTo(Effect.NOT_APPLIED));
  }

  private static BigDecimal due(Warehouse warehouse, String id) throws SQLException {
    return warehouse.value(LIABILITY, "amount_due", id, BigDecimal.class);
  }

  private static BigDecimal signed(Warehouse warehouse, String id) throws SQLException {
    return warehouse.value(LIABILITY, "signed_amount_due", id, BigDecimal.class);
  }
}
