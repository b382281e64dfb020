package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.testkit.counterparty.ErpBehaviour;
import io.ledgerway.testkit.counterparty.LegacyErpFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDropTest {

  @TempDir private Path root;

  @Test
  void writesTheFormatOfTheErp() throws IOException {
    Prepared prepared =
        prepare(
            Erp.batch(
                7,
                Erp.item(1, Erp.invoice("F-1", "Paper, A4 \"white\"").build()),
                Erp.item(2, Erp.invoice("=F-2", "=1+1").build())));

    assertThat(prepared.requireFile().finalName())
        .isEqualTo("LEDGERWAY_APINV_PL01_20261102093015_000007.csv");
    assertThat(
            Files.readString(
                root.resolve("to-erp").resolve(prepared.requireFile().temporaryName())))
        .isEqualTo(golden());
    assertThat(prepared.losses()).extracting(Finding::rule).containsExactly("ERP-FORMULA-GUARDED");
  }

  private static String golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FileDropTest.class.getResourceAsStream("two-invoices.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void deliversAndReadsTheAnswers() {
    try (LegacyErpFolder erp = erp(ErpBehaviour.refusing("F-2"))) {
      Connector connector = Erp.files(root);
      WriteReport report = deliver(connector, Erp.batch(1, Erp.item(1), Erp.item(2), Erp.item(3)));
      assertThat(report.outcomes())
          .containsEntry(Erp.wireKey(1), new Outcome.Accepted("dispatch-1"))
          .hasSize(3);

      erp.work();

      assertThat(erp.alerts()).isEmpty();
      assertThat(erp.postings()).extracting("invoiceNumber").containsExactly("F-1", "F-3");
      Cursor[] place = {Cursor.START};
      assertThat(Erp.drain(connector, place, 2))
          .extracting(
              PostingAcknowledgement::messageId,
              PostingAcknowledgement::decision,
              PostingAcknowledgement::target)
          .containsExactly(
              tuple(Erp.wireKey(1), PostingDecision.POSTED, "erp-1"),
              tuple(Erp.wireKey(2), PostingDecision.REJECTED, "erp-1"),
              tuple(Erp.wireKey(3), PostingDecision.POSTED, "erp-1"));
      assertThat(place[0].index()).isEqualTo(3);
    }
  }

  @Test
  void namesTheReasonsOfARefusal() {
    try (LegacyErpFolder erp = erp(ErpBehaviour.refusing("F-1"))) {
      Connector connector = Erp.files(root, "test", "true");
      deliver(connector, Erp.batch(1, Erp.item(1)));
      erp.work();

      assertThat(first(connector).reasons())
          .containsExactly(ErpBehaviour.CLOSED_PERIOD, ErpBehaviour.CLOSED_PERIOD_TEXT);
    }
  }

  @Test
  void letsTheFileSpeakForEveryMessageWhenTheErpRefusesIt() throws IOException {
    try (LegacyErpFolder erp = erp(ErpBehaviour.postingAll())) {
      Connector connector = Erp.files(root);
      Prepared prepared = prepare(Erp.batch(1, Erp.item(1)));
      Path staged = root.resolve("to-erp").resolve(prepared.requireFile().temporaryName());
      String damaged = Files.readString(staged).replace("T,1,EUR=123.00", "T,1,EUR=124.00");
      Files.writeString(staged.resolveSibling(prepared.requireFile().finalName()), damaged);
      erp.work();

      PostingAcknowledgement acknowledgement = first(connector);

      assertThat(acknowledgement.messageId()).isEqualTo("dispatch-1");
      assertThat(acknowledgement.decision()).isEqualTo(PostingDecision.REJECTED);
      assertThat(acknowledgement.reasons()).first().isEqualTo("TRAILER_SUM");
      assertThat(erp.postings()).isEmpty();
    }
  }

  @Test
  void keepsTheOtherDocumentsWhenOneDoesNotFit() {
    try (LegacyErpFolder erp = erp(ErpBehaviour.postingAll())) {
      Invoice withoutTotals = Erp.invoice("F-2", "Paper").totals(InvoiceTotals.EMPTY).build();
      WriteBatch<Invoice> batch =
          Erp.batch(
              1,
              Erp.item(1),
              Erp.item(2, withoutTotals),
              Erp.item(3, Erp.invoice("F\n3", "Paper").build()));
      RecordWriter<Invoice> writer = writer(Erp.files(root));
      Prepared prepared = writer.prepare(batch, Erp.CALL).orElseThrow();
      WriteReport report = writer.write(Erp.batch(1, Erp.item(1)), Optional.of(prepared), Erp.CALL);
      erp.work();

      assertThat(report.outcomes().get(Erp.wireKey(1))).isInstanceOf(Outcome.Accepted.class);
      assertThat(code(prepared, 2)).isEqualTo("MISSING");
      assertThat(code(prepared, 3)).isEqualTo("CONTROL_CHARACTER");
      assertThat(erp.postings()).hasSize(1);
    }
  }

  @Test
  void refusesNumbersThatTheErpCannotHold() {
    Prepared prepared =
        prepare(
            Erp.batch(
                1,
                Erp.item(1, gross(Money.of("1E+999999999", "EUR"))),
                Erp.item(2, gross(Money.of("1.0000001", "EUR"))),
                Erp.item(3, gross(Money.of("1.00000000", "EUR"))),
                Erp.item(4, gross(Money.of("123.00", "USD")))));

    assertThat(code(prepared, 1)).isEqualTo("TOO_MANY_DIGITS");
    assertThat(code(prepared, 2)).isEqualTo("TOO_MANY_DIGITS");
    assertThat(prepared.refused()).doesNotContainKey(Erp.wireKey(3));
    assertThat(code(prepared, 4)).isEqualTo("OTHER_CURRENCY");
  }

  private static Invoice gross(Money gross) {
    Invoice invoice = Erp.invoice("F-1", "Paper").build();
    return invoice.toBuilder()
        .totals(invoice.totals().toBuilder().taxInclusive(gross).build())
        .build();
  }

  @Test
  void stagesNothingWhenNoDocumentFits() {
    WriteItem<Invoice> item =
        Erp.item(2, Erp.invoice("F-2", "Paper").totals(InvoiceTotals.EMPTY).build());
    RecordWriter<Invoice> writer = writer(Erp.files(root));

    Prepared prepared = writer.prepare(Erp.batch(1, item), Erp.CALL).orElseThrow();

    assertThat(prepared.file()).isNull();
    assertThat(code(prepared, 2)).isEqualTo("MISSING");
    assertThat(root.resolve("to-erp")).doesNotExist();
  }

  @Test
  void refusesToWriteWhatWasNotPrepared() {
    assertThatThrownBy(
            () ->
                writer(Erp.files(root))
                    .write(Erp.batch(1, Erp.item(1)), Optional.empty(), Erp.CALL))
        .isInstanceOf(ConnectorException.class)
        .hasMessageContaining("prepared");
  }

  @Test
  void turnsControlCharactersOfTextIntoSpacesAndSaysSo() throws IOException {
    Prepared prepared =
        prepare(Erp.batch(1, Erp.item(1, Erp.invoice("F-1", "Paper\r\n\tA4\u0000").build())));

    assertThat(
            Files.readString(
                root.resolve("to-erp").resolve(prepared.requireFile().temporaryName())))
        .contains(",Paper   A4 ,");
    assertThat(prepared.losses()).extracting(Finding::rule).containsExactly("ERP-TEXT-CHANGED");
    assertThat(prepared.losses().get(0).pointer()).isEqualTo("/document/lines/0/item/name");
  }

  @Test
  void promisesNothingAboutASecondCopy() {
    Connector connector = Erp.files(root, "acknowledge-within", "PT2H");

    assertThat(connector.operation(Erp.POST).orElseThrow().write())
        .satisfies(
            contract -> {
              assertThat(contract.dedupe()).isEqualTo(Dedupe.NONE);
              assertThat(contract.lookup()).isFalse();
              assertThat(contract.staged()).isTrue();
              assertThat(contract.acknowledgementWithin()).hasHours(2);
            });
    assertThat(connector.lookup(Erp.POST)).isEmpty();
  }

  @Test
  void refusesACompanyThatCannotStandInAName() {
    assertThatThrownBy(() -> Erp.files(root, "company", "PL/01"))
        .isInstanceOf(ConnectorException.class)
        .hasMessageContaining("letters, digits or hyphens");
  }

  private PostingAcknowledgement first(Connector connector) {
    Page<PostingAcknowledgement> page = Erp.page(connector, Cursor.START, 10);
    assertThat(page.drained()).isTrue();
    assertThat(page.items()).hasSize(1);
    return page.items().get(0).document();
  }

  private static String code(Prepared prepared, int number) {
    return prepared.refused().get(Erp.wireKey(number)).targetCode();
  }

  private Prepared prepare(WriteBatch<Invoice> batch) {
    return writer(Erp.files(root)).prepare(batch, Erp.CALL).orElseThrow();
  }

  private static WriteReport deliver(Connector connector, WriteBatch<Invoice> batch) {
    RecordWriter<Invoice> writer = writer(connector);
    return writer.write(batch, writer.prepare(batch, Erp.CALL), Erp.CALL);
  }

  private static RecordWriter<Invoice> writer(Connector connector) {
    return connector.<Invoice>writer(Erp.POST).orElseThrow();
  }

  private LegacyErpFolder erp(ErpBehaviour behaviour) {
    return LegacyErpFolder.open(
        "jdbc:h2:file:" + root.resolve("erp") + ";WRITE_DELAY=0",
        root.resolve("to-erp"),
        root.resolve("from-erp"),
        behaviour,
        LocalDate.of(2026, 11, 2));
  }
}
