package io.ledgerway.connector.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.runtime.file.LocalFolders;
import io.ledgerway.testkit.counterparty.BankBehaviour;
import io.ledgerway.testkit.counterparty.BankFolder;
import io.ledgerway.testkit.counterparty.ReturnPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentRoundTripTest {

  private static final String FILE_NAME = "LEDGERWAY_PAIN001_20261101235958_000007.xml";

  @TempDir private Path root;
  private BankContext context;
  private Connector connector;
  private RecordWriter<SealedBatch> writer;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(root.resolve("to-bank"));
    context = BankContext.of(new LocalFolders(root));
    connector = context.connector();
    writer = connector.<SealedBatch>writer(new OperationId("send-payments")).orElseThrow();
  }

  @Test
  void paysReportsBooksAndReturns() {
    send(
        Payments.batch(
            7,
            Payments.payment(1, "10.00", Payments.PAYEE),
            Payments.payment(2, "20.00", Payments.CLOSED),
            Payments.payment(3, "30.00", Payments.RETURNING)));
    letTheBankWork();
    assertThat(this.<PaymentStatusReport>read("read-payment-reports"))
        .extracting(Envelope::document)
        .anySatisfy(report -> assertThat(report.originalFileId()).isEqualTo("DISPATCH-7"))
        .anySatisfy(
            report -> {
              assertThat(report.status()).isEqualTo("RJCT");
              assertThat(report.instruction().endToEndId()).isEqualTo("E-2");
            });
    List<Envelope<SettlementEvent>> events = read("read-statements");
    assertThat(events)
        .extracting(event -> event.document().references().endToEndId())
        .containsExactly("E-1", "E-3", "E-3");
    assertThat(events)
        .extracting(event -> event.document().eventType())
        .containsExactly(
            SettlementEventType.PAYMENT, SettlementEventType.PAYMENT, SettlementEventType.RETURN);
    assertThat(events).extracting(Envelope::id).doesNotHaveDuplicates();
  }

  @Test
  void hasNoEffectBeforeItIsPublished() throws IOException {
    WriteBatch<SealedBatch> batch = Payments.batch(7, Payments.payment(1, "10.00", Payments.PAYEE));
    Prepared prepared = writer.prepare(batch, context.call()).orElseThrow();
    assertThat(context.files().list("to-bank")).isEmpty();
    assertThat(prepared.requireFile().finalName()).isEqualTo(FILE_NAME);
    assertThat(prepared.losses()).isNotEmpty();
    WriteReport report = writer.write(batch, Optional.of(prepared), context.call());
    assertThat(report.outcomes()).isEqualTo(Map.of("batch-1", new Outcome.Applied("DISPATCH-7")));
    assertThat(context.files().list("to-bank"))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo(FILE_NAME);
              assertThat(file.sha256()).isEqualTo(prepared.requireFile().sha256());
            });
    assertThat(Files.readString(root.resolve("to-bank").resolve(FILE_NAME)))
        .contains("<MsgId>DISPATCH-7</MsgId>", "<CreDtTm>2026-11-01T23:59:58");
  }

  @Test
  void stagesTheSameBytesForTheSameStamp() {
    WriteBatch<SealedBatch> batch = Payments.batch(7, Payments.payment(1, "10.00", Payments.PAYEE));
    Prepared first = writer.prepare(batch, context.call()).orElseThrow();
    assertThat(writer.prepare(batch, context.call()).orElseThrow()).isEqualTo(first);
  }

  @Test
  void refusesABatchThatDiffersFromItsSealAndLeavesNoFileBehind() throws IOException {
    WriteBatch<SealedBatch> batch =
        Payments.batch(
            7, List.of(Payments.payment(1, "10.00", Payments.PAYEE)), new BigDecimal("10.01"));
    Prepared prepared = writer.prepare(batch, context.call()).orElseThrow();
    assertThat(prepared.file()).isNull();
    Failure failure = prepared.refused().get("batch-1");
    assertThat(failure.category()).isEqualTo(FailureCategory.VALIDATION);
    assertThat(failure.effect()).isEqualTo(Effect.NOT_APPLIED);
    assertThat(failure.targetCode()).isEqualTo("ISO-SEAL");
    assertThat(failure.text()).doesNotContain(Payments.PAYEE, Payments.PAYER);
    try (Stream<Path> files = Files.list(root.resolve("to-bank"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void neverReplacesAFileThatIsThere() throws IOException {
    WriteBatch<SealedBatch> batch = Payments.batch(7, Payments.payment(1, "10.00", Payments.PAYEE));
    Optional<Prepared> prepared = writer.prepare(batch, context.call());
    Files.writeString(root.resolve("to-bank").resolve(FILE_NAME), "another");
    Failure failure =
        catchThrowableOfType(
                ConnectorException.class, () -> writer.write(batch, prepared, context.call()))
            .failure();
    assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
    assertThat(Files.readString(root.resolve("to-bank").resolve(FILE_NAME))).isEqualTo("another");
  }

  @Test
  void doesNotKnowWhatHappenedToAFileThatIsGone() throws IOException {
    WriteBatch<SealedBatch> batch = Payments.batch(7, Payments.payment(1, "10.00", Payments.PAYEE));
    Prepared prepared = writer.prepare(batch, context.call()).orElseThrow();
    Files.delete(root.resolve("to-bank").resolve(prepared.requireFile().temporaryName()));
    Failure failure =
        catchThrowableOfType(
                ConnectorException.class,
                () -> writer.write(batch, Optional.of(prepared), context.call()))
            .failure();
    assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void sendsNothingThatWasNotPrepared() {
    WriteBatch<SealedBatch> batch = Payments.batch(7, Payments.payment(1, "10.00", Payments.PAYEE));
    assertThatThrownBy(() -> writer.write(batch, Optional.empty(), context.call()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(context.files().list("to-bank")).isEmpty();
  }

  private void send(WriteBatch<SealedBatch> batch) {
    writer.write(batch, writer.prepare(batch, context.call()), context.call());
  }

  private void letTheBankWork() {
    BankBehaviour behaviour =
        new BankBehaviour(
            Set.of(Payments.CLOSED), Map.of(Payments.RETURNING, new ReturnPlan("AM99", 2)));
    try (BankFolder bank =
        BankFolder.open(
            "jdbc:h2:file:" + root.resolve("bank") + ";WRITE_DELAY=0",
            root.resolve("to-bank"),
            root.resolve("from-bank"),
            behaviour,
            LocalDate.of(2026, 11, 2))) {
      int moved = bank.work();
      while (moved > 0) {
        moved = bank.work();
      }
      assertThat(bank.alerts()).isEmpty();
    }
  }

  private <T> List<Envelope<T>> read(String operation) {
    try (RecordReader<T> reader = connector.<T>reader(new OperationId(operation)).orElseThrow()) {
      return reader.partitions(context.call()).stream()
          .flatMap(file -> reader.read(file, Cursor.START, 1_000, context.call()).items().stream())
          .toList();
    }
  }
}
