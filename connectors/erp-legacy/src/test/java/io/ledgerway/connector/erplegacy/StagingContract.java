package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.schema.FieldChange;
import io.ledgerway.connector.schema.SchemaDifference;
import io.ledgerway.connector.schema.SchemaReader;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.testkit.counterparty.ErpBehaviour;
import io.ledgerway.testkit.counterparty.StagingTableErp;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class StagingContract {

  @TempDir private Path folder;
  private DataSource database;
  private Connector connector;

  abstract DataSource freshDatabase() throws SQLException;

  @BeforeEach
  void open() throws SQLException {
    database = freshDatabase();
    connector = Erp.tables(database);
  }

  @Test
  void postsAndReadsTheAnswers() throws SQLException {
    WriteReport report = write(Erp.batch(1, Erp.item(1), Erp.item(2)));
    assertThat(report.outcomes())
        .containsEntry(Erp.wireKey(1), new Outcome.Accepted(Erp.wireKey(1)))
        .hasSize(2);
    assertThat(text("select STATUS || PAYMENT_METHOD from STG_APINV_HDR where SEQ_NO = 2"))
        .isEqualTo("NEWEXTERNALLY_PAID");
    assertThat(text("select LINE_REF || ACCOUNTING_REF from STG_APINV_LIN fetch first row only"))
        .isEqualTo("104711");

    work(ErpBehaviour.refusing("F-2"));

    Cursor[] place = {Cursor.START};
    List<PostingAcknowledgement> read = Erp.drain(connector, place, 10);
    assertThat(read)
        .extracting(PostingAcknowledgement::messageId)
        .containsExactly(Erp.wireKey(1), Erp.wireKey(2));
    assertThat(read.get(0).decision()).isEqualTo(PostingDecision.POSTED);
    assertThat(read.get(0).targetDocumentNumber()).isNotBlank();
    assertThat(read.get(1).decision()).isEqualTo(PostingDecision.REJECTED);
    assertThat(read.get(1).reasons()).first().isEqualTo(ErpBehaviour.CLOSED_PERIOD);
  }

  @Test
  void answersASecondCopyWithTheStateOfTheFirst() throws SQLException {
    write(Erp.batch(1, Erp.item(1), Erp.item(2)));
    assertThat(outcome(Erp.item(1)))
        .isEqualTo(new Outcome.Duplicate(true, new Outcome.Accepted(Erp.wireKey(1))));

    work(ErpBehaviour.refusing("F-2"));

    String number = text("select ERP_DOC_NO from STG_APINV_HDR where STATUS = 'POSTED'");
    assertThat(outcome(Erp.item(1)))
        .isEqualTo(new Outcome.Duplicate(true, new Outcome.Applied(number)));
    Outcome.Duplicate refused = (Outcome.Duplicate) outcome(Erp.item(2));
    assertThat(refused.state().cause().orElseThrow().targetCode())
        .isEqualTo(ErpBehaviour.CLOSED_PERIOD);
    assertThat(text("select count(*) from STG_APINV_HDR")).isEqualTo("2");
  }

  @Test
  void tellsWhatADescriptionLost() throws SQLException {
    WriteReport report =
        write(
            Erp.batch(1, Erp.item(1), Erp.item(2, Erp.invoice("F-2", "Paper\nA4\ud800").build())));

    assertThat(text("select DESCRIPTION from STG_APINV_LIN order by MESSAGE_ID desc"))
        .isEqualTo("Paper A4 ");
    assertThat(report.losses()).hasSize(1);
    Finding loss = report.losses().get(0);
    assertThat(loss.rule()).isEqualTo("ERP-TEXT-CHANGED");
    assertThat(loss.pointer()).isEqualTo("/document/lines/0/item/name");
    assertThat(loss.message()).startsWith("Message " + Erp.wireKey(2) + ": ");
    assertThat(write(Erp.batch(2, Erp.item(1))).losses()).isEmpty();
  }

  @Test
  void reportsOtherContentUnderTheSameKey() {
    write(Erp.batch(1, Erp.item(1)));

    Outcome outcome = outcome(Erp.item(1, Erp.invoice("F-1", "Other").build(), 99));

    assertThat(outcome)
        .isEqualTo(new Outcome.Duplicate(false, new Outcome.Accepted(Erp.wireKey(1))));
  }

  @Test
  void writesTheNewOnesBesideTheKnownOnes() {
    write(Erp.batch(1, Erp.item(1)));

    WriteReport report =
        write(
            Erp.batch(
                2, Erp.item(1), Erp.item(2), Erp.item(3, Erp.invoice(null, "Paper").build())));

    assertThat(report.outcomes().get(Erp.wireKey(1))).isInstanceOf(Outcome.Duplicate.class);
    assertThat(report.outcomes().get(Erp.wireKey(2))).isInstanceOf(Outcome.Accepted.class);
    assertThat(report.outcomes().get(Erp.wireKey(3))).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void leavesNothingOfABatchThatFails() throws SQLException {
    execute("alter table STG_APINV_LIN add constraint NO_LINES check (LINE_NO > 1)");

    assertThatThrownBy(() -> write(Erp.batch(1, Erp.item(1))))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.TRANSIENT));
    assertThat(text("select count(*) from STG_APINV_HDR")).isEqualTo("0");
  }

  @Test
  void commitsNothingThatNobodyWantsAnyMore() throws SQLException {
    AtomicInteger asked = new AtomicInteger();
    Call call =
        new Call(Erp.NOW.plusSeconds(60), () -> asked.incrementAndGet() > 1, "given-up-meanwhile");

    assertThatThrownBy(
            () ->
                connector
                    .<Invoice>writer(Erp.POST)
                    .orElseThrow()
                    .write(Erp.batch(1, Erp.item(1)), Optional.empty(), call))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.CANCELLED));
    assertThat(text("select count(*) from STG_APINV_HDR")).isEqualTo("0");
  }

  @Test
  void findsWhatWasWritten() throws SQLException {
    write(Erp.batch(1, Erp.item(1)));

    assertThat(find(1))
        .isInstanceOfSatisfying(
            LookupResult.Found.class,
            found -> {
              assertThat(found.contentHash()).hasSize(64).endsWith("1");
              assertThat(found.state()).isEqualTo(new Outcome.Accepted(Erp.wireKey(1)));
            });
    assertThat(find(2)).isEqualTo(new LookupResult.Absent(Erp.NOW));
    execute("drop table STG_APINV_HDR");
    assertThat(find(1)).isInstanceOf(LookupResult.Unavailable.class);
    assertThat(connector.check(Erp.CALL).problems()).hasSize(1);
  }

  @Test
  void comesToRestAndWakesForNewRowsOnly() {
    assertThat(Erp.page(connector, Cursor.START, 2).next()).isEqualTo(Cursor.START);
    write(Erp.batch(1, Erp.item(1), Erp.item(2), Erp.item(3), Erp.item(4), Erp.item(5)));
    work(ErpBehaviour.postingAll());
    Cursor[] place = {Cursor.START};
    assertThat(Erp.drain(connector, place, 2)).hasSize(5);

    Page<PostingAcknowledgement> quiet = Erp.page(connector, place[0], 2);
    assertThat(quiet.items()).isEmpty();
    assertThat(quiet.drained()).isTrue();
    assertThat(quiet.next()).isEqualTo(place[0]);

    write(Erp.batch(2, Erp.item(6)));
    work(ErpBehaviour.postingAll());
    assertThat(Erp.drain(connector, place, 2))
        .extracting(PostingAcknowledgement::documentNumber)
        .containsExactly("F-6");
  }

  @Test
  void givesTheWindowOutAgainWhenARowIsCommittedLate() throws SQLException {
    write(Erp.batch(1, Erp.item(1), Erp.item(2), Erp.item(3)));
    decide(1, "2026-11-02 12:00:00");
    decide(3, "2026-11-02 12:00:09");
    Cursor[] place = {Cursor.START};
    assertThat(Erp.drain(connector, place, 1)).hasSize(2);

    decide(2, "2026-11-02 12:00:05");

    assertThat(numbers(Erp.drain(connector, place, 1))).containsExactly("F-2", "F-3");
    assertThat(Erp.page(connector, place[0], 1).next()).isEqualTo(place[0]);
  }

  @Test
  void comesToRestWhenTheErpClearsRowsAway() throws SQLException {
    write(Erp.batch(1, Erp.item(1)));
    work(ErpBehaviour.postingAll());
    Cursor[] place = {Cursor.START};
    Erp.drain(connector, place, 1);
    execute("delete from STG_APINV_HDR");

    assertThat(Erp.drain(connector, place, 1)).isEmpty();

    assertThat(Erp.page(connector, place[0], 1).next()).isEqualTo(place[0]);
  }

  @Test
  void leavesOtherCompaniesAlone() {
    write(Erp.batch(1, Erp.item(1)));
    work(ErpBehaviour.postingAll());
    Cursor[] place = {Cursor.START};
    Erp.drain(connector, place, 1);
    Connector other = Erp.tables(database, "company", "DE01");

    assertThat(Erp.page(other, Cursor.START, 1).items()).isEmpty();
    assertThatThrownBy(() -> Erp.page(other, place[0], 1))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.CONFIG));
  }

  @Test
  void describesItsTablesAndWhatWasAddedToThem() throws SQLException {
    SchemaReader schemas = connector.schemas().orElseThrow();
    TargetSchema before = schemas.describe(Erp.POST, Erp.CALL);
    assertThat(before.fields()).hasSize(34).noneMatch(TargetField::custom);
    assertThat(before.fields().stream().filter(TargetField::key)).hasSize(3);
    assertThat(schemas.describe(Erp.READ, Erp.CALL).fields()).hasSize(24);

    execute("alter table STG_APINV_HDR add COST_CENTRE varchar(10) not null");
    execute("alter table STG_APINV_LIN drop column UNIT");

    SchemaDifference difference =
        SchemaDifference.between(before, schemas.describe(Erp.POST, Erp.CALL));
    assertThat(difference.changes())
        .extracting(change -> change.path().toUpperCase(Locale.ROOT))
        .containsExactly("STG_APINV_HDR.COST_CENTRE", "STG_APINV_LIN.UNIT");
    assertThat(difference.changes()).allMatch(FieldChange::canHurt);
    assertThatThrownBy(() -> schemas.describe(new OperationId("other"), Erp.CALL))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.UNSUPPORTED));
  }

  @Test
  void offersMoreThanTheDescriptorDeclares() {
    Dedupe declared =
        new ErpLegacyConnectorProvider()
            .descriptor()
            .operation(Erp.POST)
            .orElseThrow()
            .write()
            .dedupe();

    assertThat(declared).isEqualTo(Dedupe.NONE);
    assertThat(connector.operation(Erp.POST).orElseThrow().write())
        .satisfies(
            contract -> {
              assertThat(contract.dedupe()).isEqualTo(Dedupe.UNIQUE_REFERENCE);
              assertThat(contract.lookup()).isTrue();
              assertThat(contract.staged()).isFalse();
            });
  }

  private void work(ErpBehaviour behaviour) {
    try (StagingTableErp erp =
        StagingTableErp.open(
            "jdbc:h2:file:" + folder.resolve("erp") + ";WRITE_DELAY=0",
            database,
            behaviour,
            LocalDate.of(2026, 11, 2))) {
      erp.work();
    }
  }

  private void decide(int number, String at) throws SQLException {
    execute(
        "update STG_APINV_HDR set STATUS = 'POSTED', UPDATED_AT = timestamp with time zone '"
            + at
            + "+00:00' where MESSAGE_ID = '"
            + Erp.wireKey(number)
            + "'");
  }

  private static List<String> numbers(List<PostingAcknowledgement> acknowledgements) {
    List<String> numbers = new ArrayList<>();
    acknowledgements.forEach(each -> numbers.add(each.documentNumber()));
    return numbers;
  }

  private WriteReport write(WriteBatch<Invoice> batch) {
    return connector
        .<Invoice>writer(Erp.POST)
        .orElseThrow()
        .write(batch, Optional.empty(), Erp.CALL);
  }

  private Outcome outcome(WriteItem<Invoice> item) {
    return write(Erp.batch(9, item)).outcomes().get(item.wireKey());
  }

  private LookupResult find(int number) {
    return connector.lookup(Erp.POST).orElseThrow().find(Erp.wireKey(number), Erp.CALL);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
