package io.ledgerway.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.payment.BatchData;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentStatusReportBuilder;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.value.Money;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentReportsTest {

  @TempDir private Path root;
  private FlowWorld world;

  @BeforeEach
  void sendAPayment() {
    world = new FlowWorld(root);
    world.sendPaymentOf("1");
    Subject batch = world.batch();
    BatchData data = BatchData.of(batch);
    Subject inFile = new BatchData(data.bank(), data.payments(), "file-1").on(batch);
    world.store().commit(new FlowChange().update(inFile));
  }

  private Consumer<PaymentStatusReportBuilder> ofFile(InstructionStatus status) {
    return report ->
        report.level(StatusReportLevel.FILE).originalFileId("file-1").canonicalStatus(status);
  }

  private Consumer<PaymentStatusReportBuilder> ofBatch(InstructionStatus status) {
    String number = world.batch().number();
    return report ->
        report
            .level(StatusReportLevel.BATCH)
            .originalFileId("file-1")
            .originalBatchId(number)
            .canonicalStatus(status);
  }

  private Consumer<PaymentStatusReportBuilder> ofPayment(InstructionStatus status) {
    String endToEndId = world.payment().correlation();
    return report ->
        report
            .level(StatusReportLevel.INSTRUCTION)
            .instruction(new PaymentIds(null, endToEndId, null, null))
            .status("RJCT")
            .bankReference("B-1")
            .reasons(List.of(new StatusReason("AC04", null, "Account closed", null, null)))
            .canonicalStatus(status);
  }

  @Test
  void letsAReportOfAFileSpeakForItsPayments() {
    world.report(ofFile(InstructionStatus.ACKNOWLEDGED));
    assertThat(world.payment().state()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void leavesPaymentsOfOtherFiles() {
    world.report(
        report ->
            report
                .level(StatusReportLevel.FILE)
                .originalFileId("file-2")
                .canonicalStatus(InstructionStatus.REJECTED));
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void holdsEveryItemOfARejectedBatch() {
    world.report(ofBatch(InstructionStatus.REJECTED));
    assertThat(world.payment().state()).isEqualTo("REJECTED");
    assertThat(world.invoice("1").reasonCode()).isEqualTo("PAYMENT_REJECTED");
  }

  @Test
  void prefersWhatIsSaidAboutThePaymentItself() {
    world.report(ofPayment(InstructionStatus.REJECTED), ofFile(InstructionStatus.EXECUTED));
    assertThat(world.payment().state()).isEqualTo("REJECTED");
    assertThat(world.invoice("1").reason()).contains("AC04", "Account closed");
    assertThat(PaymentData.of(world.payment()).bankReference()).isEqualTo("B-1");
  }

  @Test
  void saysWhatARejectionMeansAndWhatToDo() {
    world.report(ofPayment(InstructionStatus.REJECTED));
    assertThat(world.invoice("1").reason())
        .startsWith("The bank rejected the payment with AC04, account is closed (Account closed)")
        .contains(RetryAdvice.CORRECT_CREDITOR.words())
        .endsWith(", then approve to pay again, or reject");
  }

  @ParameterizedTest
  @CsvSource({"ZZ99,", ",AC04", ","})
  void saysNoMoreThanTheBankWhereTheCodeIsNotOfTheList(
      @Nullable String code, @Nullable String own) {
    world.report(
        report ->
            ofPayment(InstructionStatus.REJECTED)
                .andThen(
                    more -> more.reasons(List.of(new StatusReason(code, own, null, null, null))))
                .accept(report));
    String shown = code != null ? code : own != null ? own : "RJCT";
    assertThat(world.invoice("1").reason())
        .isEqualTo(
            "The bank rejected the payment with "
                + shown
                + ": clear the cause, then approve to pay again, or reject");
  }

  @Test
  void takesAnUnknownStatusForNone() {
    world.report(ofPayment(new InstructionStatus("SOMETHING_NEW")));
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void leavesPaymentsWhoseBatchWasAcceptedInPart() {
    world.report(
        report ->
            report
                .level(StatusReportLevel.BATCH)
                .originalBatchId(world.batch().number())
                .status("PART"));
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
    assertThat(world.invoice("1").state()).isEqualTo("IN_PAYMENT");
  }

  @Test
  void changesNothingWhenSaidAgainOrTooLate() {
    world.report(ofPayment(InstructionStatus.EXECUTED));
    int version = world.payment().version();
    world.report(ofPayment(InstructionStatus.EXECUTED));
    world.report(ofFile(InstructionStatus.ACKNOWLEDGED));
    assertThat(world.payment().version()).isEqualTo(version);
  }

  private void says(String code, InstructionStatus status) {
    world.report(ofPayment(status).andThen(report -> report.status(code).reasons(List.of())));
  }

  @Test
  void showsWhatAPaymentWaitsForAtTheBank() {
    says("ACTC", InstructionStatus.ACKNOWLEDGED);
    assertThat(world.payment().reasonCode()).isNull();
    says("RVNM", InstructionStatus.ACKNOWLEDGED);
    assertThat(world.payment().reasonCode()).isEqualTo("RVNM");
    assertThat(world.payment().reason()).contains("payee's name", "verify the account");
    assertThat(world.payment().state()).isEqualTo("ACKNOWLEDGED");
    assertThat(world.payment().step()).isEqualTo("await-bank");
    int version = world.payment().version();
    says("RVNM", InstructionStatus.ACKNOWLEDGED);
    assertThat(world.payment().version()).isEqualTo(version);
    says("ACSP", InstructionStatus.IN_PROCESS);
    assertThat(world.payment().reasonCode()).isNull();
    says("PATC", InstructionStatus.ACKNOWLEDGED);
    assertThat(world.payment().reasonCode()).as("it is past that").isNull();
  }

  @Test
  void showsWhatAPaymentWaitsForWithTheFirstReport() {
    says("PATC", InstructionStatus.ACKNOWLEDGED);
    assertThat(world.payment().state()).isEqualTo("ACKNOWLEDGED");
    assertThat(world.payment().reasonCode()).isEqualTo("PATC");
  }

  private void echo(String status, Money amount, @Nullable AccountNumber account) {
    String reference = world.payment().correlation();
    world.report(
        report ->
            report
                .level(StatusReportLevel.INSTRUCTION)
                .instruction(new PaymentIds(null, reference, null, null))
                .canonicalStatus(new InstructionStatus(status))
                .originalAmount(amount)
                .originalCreditorAccount(account));
  }

  @Test
  void alarmsWhenTheBankRepeatsAnotherAmountOrAccount() {
    Money amount = Money.of("100.00", "EUR");
    echo("ACKNOWLEDGED", amount, new AccountNumber("1234567"));
    assertThat(world.payment().step()).isEqualTo("await-bank");
    echo("ACKNOWLEDGED", amount, new AccountNumber("DE02120300000000202051"));
    assertThat(world.payment().step()).isEqualTo("held");
    assertThat(world.payment().state()).isEqualTo("ACKNOWLEDGED");
    assertThat(world.payment().reasonCode()).isEqualTo("ECHO_DIFFERS");
    assertThat(world.payment().reason())
        .contains("another account")
        .doesNotContain("DE02120300000000202051");
    echo("EXECUTED", amount, null);
    assertThat(world.payment().state()).isEqualTo("EXECUTED");
    assertThat(world.payment().reasonCode()).as("the alarm stays").isEqualTo("ECHO_DIFFERS");
    assertThat(world.invoice("1").state()).isEqualTo("IN_PAYMENT");
  }

  @Test
  void alarmsAlsoWithAReportThatMovesThePaymentOn() {
    echo("IN_PROCESS", Money.of("100.01", "EUR"), new AccountNumber("DE02120300000000202051"));
    assertThat(world.payment().state()).isEqualTo("IN_PROCESS");
    assertThat(world.payment().reason()).contains("another amount and account");
  }

  @Test
  void findsAPaymentByItsInstructionIdAlone() {
    String id = world.payment().id();
    String document = world.store().documents(List.of(id)).get(id);
    PaymentIds ids = FlowJson.readFacts(document, PaymentInstruction.class).ids();
    world.report(
        report ->
            report
                .level(StatusReportLevel.INSTRUCTION)
                .instruction(new PaymentIds(ids.instructionId(), null, null, null))
                .canonicalStatus(InstructionStatus.IN_PROCESS));
    assertThat(world.payment().state()).isEqualTo("IN_PROCESS");
  }

  @Test
  void comesToTheSameWhetherReportsComeInOnePageOrInTwo() {
    String reference = world.payment().correlation();
    Consumer<PaymentStatusReportBuilder> accepted =
        report ->
            report
                .reportId("r-1")
                .level(StatusReportLevel.INSTRUCTION)
                .originalFileId("file-1")
                .instruction(new PaymentIds(null, reference, null, null))
                .canonicalStatus(InstructionStatus.ACKNOWLEDGED);
    Consumer<PaymentStatusReportBuilder> refused =
        ofFile(InstructionStatus.REJECTED).andThen(report -> report.reportId("r-2"));
    world.report(accepted, refused);
    assertThat(world.payment().state()).isEqualTo("REJECTED");
  }

  @Test
  void letsTheSameReportOverruleItsFileForOnePayment() {
    String reference = world.payment().correlation();
    world.report(
        ofFile(InstructionStatus.REJECTED),
        report ->
            report
                .level(StatusReportLevel.INSTRUCTION)
                .originalFileId("file-1")
                .instruction(new PaymentIds(null, reference, null, null))
                .canonicalStatus(InstructionStatus.ACKNOWLEDGED));
    assertThat(world.payment().state()).isEqualTo("ACKNOWLEDGED");
  }
}
