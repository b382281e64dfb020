package io.ledgerway.connector.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.file.LocalFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankAnswersTest {

  private static final int PAGE = 200;

  @TempDir private Path root;
  private Path fromBank;
  private CountingFiles files;
  private BankContext context;

  @BeforeEach
  void folders() throws IOException {
    fromBank = Files.createDirectories(root.resolve("from-bank"));
    files = new CountingFiles(new LocalFolders(root));
    context = BankContext.of(files);
  }

  @Test
  void sortsFilesByWhatTheyAre() throws IOException {
    put("1.xml", BankMessages.report("M-1"));
    put("2.xml", BankMessages.statement("S-1", 1, "99999.00", ""));
    put("3.xml", "no XML");
    put("4.xml", "");
    put("5.xml", "<Document><CstmrDrctDbtInitn/></Document>");
    assertThat(names(reports())).containsExactly("1.xml");
    assertThat(names(statements())).containsExactly("2.xml", "3.xml", "4.xml", "5.xml");
    assertThat(refusal("3.xml").targetCode()).isEqualTo("NOT_XML");
    assertThat(refusal("4.xml").targetCode()).isEqualTo("NOT_XML");
    assertThat(refusal("5.xml").targetCode()).isEqualTo("UNSUPPORTED_DOCUMENT");
    assertThat(files.closed).isEqualTo(files.opened);
  }

  private Page<PaymentStatusReport> answer(Map<String, String> settings) {
    RecordReader<PaymentStatusReport> reader =
        context
            .connector(settings)
            .<PaymentStatusReport>reader(new OperationId("read-payment-reports"))
            .orElseThrow();
    Partition file = reader.partitions(context.call()).get(0);
    return reader.read(file, Cursor.START, PAGE, context.call());
  }

  private static InstructionStatus statusOf(Page<PaymentStatusReport> page) {
    assertThat(page.items()).hasSize(1);
    assertThat(page.items().get(0).document().originalFileId()).isEqualTo("M-1");
    return page.items().get(0).document().canonicalStatus();
  }

  @Test
  void readsReceiptsAndRejectionsOfWholeFilesAsReports() throws IOException {
    put("1.xml", BankMessages.receipt("M-1", "RCVD"));
    assertThat(names(statements())).isEmpty();
    assertThat(statusOf(answer(Map.of()))).isEqualTo(InstructionStatus.ACKNOWLEDGED);
    put("1.xml", BankMessages.reject("M-1"));
    Page<PaymentStatusReport> refused = answer(Map.of());
    assertThat(statusOf(refused)).isEqualTo(InstructionStatus.REJECTED);
    assertThat(refused.items().get(0).origin().source().objectType()).isEqualTo("admi.002");
    assertThat(refused.itemFailures()).isEmpty();
  }

  @Test
  void asksAPersonWhatAReceiptCodeMeansUntilItIsConfigured() throws IOException {
    put("1.xml", BankMessages.receipt("M-1", "Q7"));
    Page<PaymentStatusReport> unknown = answer(Map.of());
    assertThat(statusOf(unknown)).isNull();
    assertThat(unknown.itemFailures())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.targetCode()).isEqualTo("RECEIPT_CODE");
              assertThat(notice.text()).contains("Q7", "M-1", "receipt-taken", "receipt-refused");
            });
    Page<PaymentStatusReport> taken = answer(Map.of("receipt-taken", "OK, Q7"));
    assertThat(statusOf(taken)).isEqualTo(InstructionStatus.ACKNOWLEDGED);
    assertThat(taken.itemFailures()).isEmpty();
    assertThat(statusOf(answer(Map.of("receipt-refused", "Q7"))))
        .isEqualTo(InstructionStatus.REJECTED);
  }

  @Test
  void readsReportsWithAnIdPerPlaceInTheFile() throws IOException {
    put("1.xml", BankMessages.report("M-1"));
    RecordReader<PaymentStatusReport> reader = reports();
    Partition file = reader.partitions(context.call()).get(0);
    Page<PaymentStatusReport> page = reader.read(file, Cursor.START, PAGE, context.call());
    assertThat(page.drained()).isTrue();
    Envelope<PaymentStatusReport> report = page.items().get(0);
    assertThat(report.document().originalFileId()).isEqualTo("M-1");
    assertThat(report.id())
        .isEqualTo(
            DocumentId.derivedFrom("bank-files", "bank-1", file.requireFile().sha256(), "0"));
    assertThat(report.origin().source())
        .isEqualTo(
            new SourceSystem(
                "bank", "bank-1", "bank-files", "0.1.0", "pain.002", "pain.002.001.10"));
  }

  @Test
  void givesTheSameBookingTheSameIdInAnotherFile() throws IOException {
    put("1.xml", BankMessages.statement("S-1", 3, "99997.00", ""));
    put("2.xml", BankMessages.statement("S-2", 3, "99997.00", "<CpyDplctInd>DUPL</CpyDplctInd>"));
    List<Envelope<SettlementEvent>> first = all("1.xml");
    List<Envelope<SettlementEvent>> second = all("2.xml");
    assertThat(second)
        .extracting(Envelope::id)
        .containsExactlyElementsOf(first.stream().map(Envelope::id).toList());
    assertThat(first.get(0).id())
        .isEqualTo(DocumentId.derivedFrom("settlement", Payments.PAYER, "BR-0", "0"));
    assertThat(first.get(0).origin().raw().ref()).isEqualTo("1.xml");
    assertThat(first.get(0).origin().source().apiVersion()).isEqualTo("camt.053.001.08");
  }

  @Test
  void givesTheHeaderOfAStatementBesideItsBookings() throws IOException {
    put("1.xml", BankMessages.statement("S-1", 3, "99997.00", ""));
    RecordReader<SettlementEvent> reader = statements();
    Partition file = reader.partitions(context.call()).get(0);
    Page<SettlementEvent> first = reader.read(file, Cursor.START, 2, context.call());
    Page<SettlementEvent> second = reader.read(file, first.next(), 2, context.call());
    Page<SettlementEvent> again = statements().read(file, first.next(), 2, context.call());
    assertThat(first.beside()).hasSize(1);
    AccountStatement begins = (AccountStatement) first.beside().get(0).document();
    assertThat(begins.statement().id()).isEqualTo("S-1");
    assertThat(begins.check()).isNull();
    assertThat(second.drained()).isTrue();
    assertThat(second.beside()).hasSize(1);
    AccountStatement ends = (AccountStatement) second.beside().get(0).document();
    assertThat(ends.check().entryCount()).isEqualTo(3);
    assertThat(again.beside()).isEqualTo(second.beside());
    DocumentId statement = first.beside().get(0).id();
    assertThat(second.beside().get(0).id()).isEqualTo(statement);
    for (Envelope<SettlementEvent> booking : first.items()) {
      assertThat(booking.trace().lineage().derivedFrom())
          .containsExactly(statement.value() + "@" + file.requireFile().sha256());
    }
  }

  @Test
  void refusesAFileOfNothingButEmptyStatements() throws IOException {
    String whole = BankMessages.statement("S-1", 0, "100000.00", "");
    int begin = whole.indexOf("<Stmt>");
    int end = whole.indexOf("</Stmt>") + "</Stmt>".length();
    String statement = whole.substring(begin, end);
    put("1.xml", whole.substring(0, begin) + statement.repeat(10_000) + whole.substring(end));
    put("2.xml", whole.substring(0, begin) + statement.repeat(10_001) + whole.substring(end));
    assertThat(all("1.xml")).isEmpty();
    assertThat(refusal("2.xml").targetCode()).isEqualTo("TOO_MANY_STATEMENTS");
  }

  @Test
  void refusesAStatementThatDoesNotAddUpBeforeItsFirstEvent() throws IOException {
    put("1.xml", BankMessages.statement("S-" + Payments.PAYER, 3, "99998.00", ""));
    Failure failure = refusal("1.xml");
    assertThat(failure.category()).isEqualTo(FailureCategory.UNREADABLE);
    assertThat(failure.targetCode()).isEqualTo("UNBALANCED");
    assertThat(failure.text())
        .contains("1.xml", "statement S-", "quarantined", "ask the bank")
        .doesNotContain(Payments.PAYER);
    assertThat(files.closed).isEqualTo(files.opened);
  }

  @Test
  void refusesAStatementThatMissesAnEntryBeforeItsFirstEvent() throws IOException {
    String statement = BankMessages.statement("S-1", 2, "99998.00", "");
    put("1.xml", statement.replaceFirst("<CdtDbtInd>DBIT", "<CdtDbtInd>NONE"));
    Failure failure = refusal("1.xml");
    assertThat(failure.category()).isEqualTo(FailureCategory.UNREADABLE);
    assertThat(failure.targetCode()).isEqualTo("ENTRY_MISSING");
    assertThat(failure.text()).contains("1.xml", "quarantined");
  }

  @Test
  void readsANotificationInAnEnvelopeAsTheSameBookings() throws IOException {
    String statement = BankMessages.statement("S-1", 2, "99998.00", "");
    String notification =
        statement
            .replaceAll("<Bal>.*</Bal>", "")
            .replace("camt.053.001.08", "camt.054.001.08")
            .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
            .replace("Stmt>", "Ntfctn>");
    put("1.xml", statement);
    put("2.xml", "<Envelope>" + notification + "</Envelope>");
    List<Envelope<SettlementEvent>> notified = all("2.xml");
    assertThat(notified)
        .extracting(Envelope::id)
        .containsExactlyElementsOf(all("1.xml").stream().map(Envelope::id).toList());
    SourceSystem source = notified.get(0).origin().source();
    assertThat(source.objectType()).isEqualTo("camt.054");
    assertThat(source.apiVersion()).isEqualTo("camt.054.001.08");
  }

  @Test
  void readsStatementsOfEveryFormatAndNamesTheirs() throws IOException {
    put("1.sta", BankTexts.mt940("74,50"));
    put("2.bai", BankTexts.bai2(20_000));
    Envelope<SettlementEvent> swift = all("1.sta").get(0);
    assertThat(swift.document().amount()).isEqualTo(Money.of("25.50", "EUR"));
    assertThat(swift.document().references().endToEndId()).isEqualTo("E-1");
    assertThat(swift.origin().source().objectType()).isEqualTo("MT940");
    assertThat(swift.origin().raw().mediaType()).isEqualTo("text/plain");
    Envelope<SettlementEvent> american = all("2.bai").get(0);
    assertThat(american.document().amount()).isEqualTo(Money.of("25.50", "USD"));
    assertThat(american.origin().source().objectType()).isEqualTo("BAI2");
    assertThat(names(reports())).isEmpty();
  }

  @Test
  void refusesStatementsOfEveryFormatThatDoNotAddUp() throws IOException {
    put("1.sta", BankTexts.mt940("74,51"));
    put("2.bai", BankTexts.bai2(20_001));
    put("3.sta", BankTexts.mt940("74,50").replace("D25,50", "X25,50"));
    assertThat(refusal("1.sta").targetCode()).isEqualTo("UNBALANCED");
    assertThat(refusal("2.bai").category()).isEqualTo(FailureCategory.UNREADABLE);
    assertThat(refusal("3.sta").targetCode()).isEqualTo("ENTRY_MISSING");
    assertThat(refusal("3.sta").line()).isEqualTo(5);
  }

  @Test
  void readsReturnsOfAClearingHouseAndTellsOfNoticesOfChange() throws IOException {
    put("1.ach", BankTexts.nacha("000000001700"));
    RecordReader<SettlementEvent> reader = statements(Map.of("nacha-account", "000987654"));
    Page<SettlementEvent> page =
        reader.read(partition(reader, "1.ach"), Cursor.START, PAGE, context.call());
    assertThat(page.drained()).isTrue();
    assertThat(page.items()).hasSize(1);
    SettlementEvent returned = page.items().get(0).document();
    assertThat(returned.account().value()).isEqualTo("000987654");
    assertThat(returned.eventType()).isEqualTo(SettlementEventType.RETURN);
    assertThat(returned.outcome().returnReason()).isEqualTo("R02");
    assertThat(page.itemFailures())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.targetCode()).isEqualTo("C01");
              assertThat(notice.about()).isEqualTo("990000010000002");
              assertThat(notice.text())
                  .contains("1.ach, line 7", "990000010000002", "verify")
                  .doesNotContain("9998887776");
            });
  }

  @Test
  void refusesReturnsWhoseTotalsDifferOrWhoseAccountIsNotConfigured() throws IOException {
    put("1.ach", BankTexts.nacha("000000001701"));
    RecordReader<SettlementEvent> reader = statements(Map.of("nacha-account", "000987654"));
    assertThat(failure(reader, partition(reader, "1.ach")).targetCode()).isEqualTo("ENTRY_MISSING");
    Failure failure = refusal("1.ach");
    assertThat(failure.targetCode()).isEqualTo("NO_ACCOUNT");
    assertThat(failure.text()).contains("nacha-account");
  }

  @Test
  void refusesAFileWithoutItsEndBeforeItsFirstEvent() throws IOException {
    String whole = BankMessages.statement("S-1", 1_000, "99000.00", "");
    put("1.xml", whole.substring(0, whole.length() - 20));
    assertThat(refusal("1.xml").targetCode()).isEqualTo("TRUNCATED");
  }

  @Test
  void refusesADocumentTypeDefinition() throws IOException {
    put(
        "1.xml",
        "<!DOCTYPE Document [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + BankMessages.report("&e;"));
    assertThat(names(reports())).isEmpty();
    Failure failure = refusal("1.xml");
    assertThat(failure.targetCode()).isEqualTo("DTD_NOT_ALLOWED");
    assertThat(failure.line()).isEqualTo(1);
  }

  @Test
  void deliversAStatementWithoutBalances() throws IOException {
    String statement = BankMessages.statement("S-1", 2, "0.00", "");
    put("1.xml", statement.replaceAll("<Bal>.*</Bal>", ""));
    assertThat(all("1.xml")).hasSize(2);
  }

  @Test
  void readsTwentyThousandEntriesWithTheFileOpenBetweenPages() throws IOException {
    BankMessages.writeStatement(fromBank.resolve("1.xml"), 20_000);
    Set<DocumentId> ids = new HashSet<>();
    List<Integer> sizes = new ArrayList<>();
    try (RecordReader<SettlementEvent> reader = statements()) {
      Partition file = reader.partitions(context.call()).get(0);
      Cursor cursor = Cursor.START;
      boolean drained = false;
      while (!drained) {
        Page<SettlementEvent> page = reader.read(file, cursor, PAGE, context.call());
        page.items().forEach(item -> ids.add(item.id()));
        sizes.add(page.items().size());
        cursor = page.next();
        drained = page.drained();
      }
      assertThat(cursor).isEqualTo(Cursor.atIndex(20_000));
    }
    assertThat(ids).hasSize(20_000);
    assertThat(sizes).hasSize(101).startsWith(PAGE).endsWith(0);
    assertThat(files.opened).as("sniffed twice, verified, read").isEqualTo(4);
    assertThat(files.closed).isEqualTo(4);
  }

  @Test
  void goesOnFromACursorWithAFreshReader() throws IOException {
    BankMessages.writeStatement(fromBank.resolve("1.xml"), 20_000);
    RecordReader<SettlementEvent> first = statements();
    Partition file = first.partitions(context.call()).get(0);
    Cursor cursor = first.read(file, Cursor.atIndex(15_000), PAGE, context.call()).next();
    assertThat(cursor.index()).isEqualTo(15_200);
    assertThat(files.closed).isEqualTo(files.opened - 1);
    first.close();
    first.close();
    assertThat(files.closed).isEqualTo(files.opened);
    try (RecordReader<SettlementEvent> second = statements()) {
      Page<SettlementEvent> page = second.read(file, cursor, PAGE, context.call());
      assertThat(page.items().get(0).document().entry().entryId()).isEqualTo("BR-15200");
      Page<SettlementEvent> again = second.read(file, cursor, PAGE, context.call());
      assertThat(again.items()).isEqualTo(page.items());
    }
    assertThat(files.closed).isEqualTo(files.opened);
  }

  @Test
  void doesNotCallAFileUnreadableWhenTheDiskFailsOrTheFileChanges() throws IOException {
    String whole = BankMessages.statement("S-1", 1_000, "99000.00", "");
    put("1.xml", whole.substring(0, whole.length() - 20));
    RecordReader<SettlementEvent> reader = statements();
    Partition listed = reader.partitions(context.call()).get(0);
    files.broken = true;
    assertThat(failure(reader, listed).category()).isEqualTo(FailureCategory.TRANSIENT);
    files.broken = false;
    put("1.xml", whole.substring(0, whole.length() - 10));
    assertThat(failure(reader, listed).category()).isEqualTo(FailureCategory.TRANSIENT);
    put("1.xml", whole);
    assertThat(failure(reader, listed).category()).isEqualTo(FailureCategory.TRANSIENT);
    assertThat(files.closed).isEqualTo(files.opened);
  }

  @Test
  void answersEveryDamagedFileWithARefusalOrItsDocuments() throws IOException {
    Random random = new Random(20_261_102);
    String alphabet = "<>/&;'=\" \u0000\u001f\u00e4-09AZaz";
    RecordReader<SettlementEvent> reader = statements();
    for (int i = 0; i < 1_500; i++) {
      StringBuilder damaged = new StringBuilder(BankMessages.statement("S-1", 2, "99998.00", ""));
      for (int hit = 0; hit <= i % 3; hit++) {
        int at = random.nextInt(damaged.length());
        int end = Math.min(damaged.length(), at + random.nextInt(12));
        damaged.replace(at, end, "" + alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Path path = fromBank.resolve(i + ".xml");
      Files.writeString(path, damaged);
      Partition file = Partition.of(files.list("from-bank").get(0));
      try {
        reader.read(file, Cursor.START, PAGE, context.call());
      } catch (ConnectorException e) {
        assertThat(e.failure().category()).isEqualTo(FailureCategory.UNREADABLE);
      }
      Files.delete(path);
    }
    assertThat(files.closed).isEqualTo(files.opened);
  }

  private Failure refusal(String name) {
    RecordReader<SettlementEvent> reader = statements();
    return failure(reader, partition(reader, name));
  }

  private Failure failure(RecordReader<SettlementEvent> reader, Partition file) {
    return catchThrowableOfType(
            ConnectorException.class, () -> reader.read(file, Cursor.START, PAGE, context.call()))
        .failure();
  }

  private List<Envelope<SettlementEvent>> all(String name) {
    RecordReader<SettlementEvent> reader = statements();
    return reader.read(partition(reader, name), Cursor.START, PAGE, context.call()).items();
  }

  private Partition partition(RecordReader<SettlementEvent> reader, String name) {
    return reader.partitions(context.call()).stream()
        .filter(file -> file.id().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names(RecordReader<?> reader) {
    return reader.partitions(context.call()).stream().map(Partition::id).toList();
  }

  private RecordReader<PaymentStatusReport> reports() {
    return context
        .connector()
        .<PaymentStatusReport>reader(new OperationId("read-payment-reports"))
        .orElseThrow();
  }

  private RecordReader<SettlementEvent> statements() {
    return statements(Map.of());
  }

  private RecordReader<SettlementEvent> statements(Map<String, String> settings) {
    return context
        .connector(settings)
        .<SettlementEvent>reader(new OperationId("read-statements"))
        .orElseThrow();
  }

  private void put(String name, String content) throws IOException {
    Files.writeString(fromBank.resolve(name), content);
  }
}
