package io.ledgerway.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.flow.Counterparty;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentStatusReportBuilder;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bank answers to a file before it says anything of its payments. */
class FileAnswersTest {

  @TempDir private Path root;
  private FlowWorld world;

  @BeforeEach
  void sealAPayment() {
    world = new FlowWorld(root);
    world.postAndSeal("1");
  }

  private void send() {
    world.sendTraced("file-1", Map.of());
  }

  private static Consumer<PaymentStatusReportBuilder> answer(
      String file, @Nullable InstructionStatus status, String code) {
    return report ->
        report
            .reportId("answer-" + code)
            .level(StatusReportLevel.FILE)
            .originalFileId(file)
            .status(code)
            .canonicalStatus(status)
            .reasons(List.of(new StatusReason(null, code, null, null, null)));
  }

  private void assertStands(String batch, String payment, String item) {
    assertThat(world.batch().state()).isEqualTo(batch);
    assertThat(world.payment().state()).isEqualTo(payment);
    assertThat(world.invoice("1").state()).isEqualTo(item);
  }

  private List<Subject> notices() {
    return world.store().list(SubjectKind.NOTICE, 0, 9);
  }

  @Test
  void aReceiptProvesDeliveryAndNothingElse() {
    send();
    world.report(answer("file-1", InstructionStatus.ACKNOWLEDGED, "RCVD"));
    assertStands("ACKNOWLEDGED", "ACKNOWLEDGED", "IN_PAYMENT");
    world.advance();
    assertStands("ACKNOWLEDGED", "ACKNOWLEDGED", "IN_PAYMENT");
    assertThat(notices()).isEmpty();
  }

  @Test
  void aReceiptWhoseCodeIsNotKnownMovesNothing() {
    send();
    world.report(answer("file-1", null, "Q7"));
    assertStands("SUBMITTED", "SUBMITTED", "IN_PAYMENT");
  }

  @Test
  void theRejectionOfAFileRejectsEveryPaymentInIt() {
    send();
    world.report(answer("file-1", InstructionStatus.REJECTED, "E42"));
    assertStands("REJECTED", "REJECTED", "HELD");
    assertThat(world.payment().reasonCode()).isEqualTo("E42");
    assertThat(world.batch().reasonCode()).isEqualTo("E42");
    world.advance();
    assertThat(world.batch().state()).isEqualTo("REJECTED");
  }

  @Test
  void aLateRejectionOfAFileTakesNothingBackThatWasBooked() {
    send();
    world.book(FlowWorld.debit("n-1", world.payment().correlation(), "100.00"));
    world.report(answer("file-1", InstructionStatus.REJECTED, "E42"));
    assertThat(world.payment().state()).isEqualTo("SETTLED");
    assertThat(world.batch().state()).isNotEqualTo("REJECTED");
  }

  @Test
  void aReceiptEndsTheDoubtAboutPaymentsOfAHeldBatch() {
    world.counterparty().answer(Counterparty.unknown());
    send();
    assertStands("SUBMITTED_UNKNOWN", "SUBMITTED_UNKNOWN", "HELD");
    world.report(answer("file-1", InstructionStatus.ACKNOWLEDGED, "RCVD"));
    assertStands("SUBMITTED_UNKNOWN", "ACKNOWLEDGED", "IN_PAYMENT");
  }

  @Test
  void findsTheBatchOfAFileAlsoWhenItIsComplete() {
    send();
    world.report(InstructionStatus.EXECUTED);
    world.book(FlowWorld.debit("n-1", world.payment().correlation(), "100.00"));
    world.advance();
    assertThat(world.batch().state()).isEqualTo("COMPLETED");
    world.report(answer("file-1", InstructionStatus.ACKNOWLEDGED, "RCVD"));
    assertThat(notices()).isEmpty();
    assertThat(world.batch().state()).isEqualTo("COMPLETED");
  }

  @Test
  void tellsAPersonOfAnAnswerToAFileThatIsNotOurs() {
    send();
    world.report(answer("file-2", InstructionStatus.REJECTED, "E42"));
    world.report(answer("file-2", InstructionStatus.REJECTED, "E42"));
    assertStands("SUBMITTED", "SUBMITTED", "IN_PAYMENT");
    assertThat(notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.reasonCode()).isEqualTo("UNKNOWN_FILE");
              assertThat(notice.reason()).contains("REJECTED", "file-2", "not sent from here");
            });
    assertThat(world.desk().approve(notices().get(0).id(), "ann", "the other system").state())
        .isEqualTo("CLOSED");
  }

  @Test
  void remindsOnceOfAFileThatTheBankDoesNotAnswerAndNeverSendsItAgain() {
    send();
    int sent = world.counterparty().sent().size();
    world.pass(Counterparty.PATIENCE);
    world.advance();
    assertThat(notices()).as("not yet").isEmpty();
    world.pass(Duration.ofSeconds(1));
    world.advance();
    assertThat(world.advance()).as("nothing moves any more").isZero();
    assertThat(notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.reasonCode()).isEqualTo("NO_ACKNOWLEDGEMENT");
              assertThat(notice.reason())
                  .contains(world.batch().number(), "file-1", "not sent again");
            });
    assertStands("SUBMITTED", "SUBMITTED", "IN_PAYMENT");
    assertThat(world.counterparty().sent()).hasSize(sent);
    world.report(answer("file-1", InstructionStatus.ACKNOWLEDGED, "RCVD"));
    assertStands("ACKNOWLEDGED", "ACKNOWLEDGED", "IN_PAYMENT");
    assertThat(world.batch().reasonCode()).isNull();
  }

  @Test
  void remindsOfNothingOfWhichTheBankHasSaidAnything() {
    send();
    world.report(InstructionStatus.IN_PROCESS);
    world.pass(Counterparty.PATIENCE.plusDays(1));
    world.advance();
    assertThat(notices()).isEmpty();
  }
}
