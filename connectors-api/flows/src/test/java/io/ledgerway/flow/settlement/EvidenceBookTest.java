package io.ledgerway.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.flow.settlement.PaymentEvidence.CancellationAnswered;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.flow.settlement.PaymentEvidence.Reported;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.payment.CancellationDecision;
import io.ledgerway.model.v1.payment.CancellationResponseBuilder;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentStatusReportBuilder;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementOutcome;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceBookTest {

  private static final String UETR = "6a7a8b1e-0000-4000-8000-000000000001";

  private static Reported transaction(
      @Nullable String endToEndId, @Nullable String instructionId, @Nullable String uetr) {
    return new Reported(
        PaymentStatusReportBuilder.builder()
            .reportId("R-1")
            .level(StatusReportLevel.INSTRUCTION)
            .originalFileId("FILE-1")
            .originalBatchId("BATCH-1")
            .instruction(new PaymentIds(instructionId, endToEndId, uetr, null))
            .status("ACTC")
            .canonicalStatus(InstructionStatus.ACKNOWLEDGED)
            .build());
  }

  private static Reported rejected(String reportId, @Nullable String batch, String file) {
    return new Reported(
        PaymentStatusReportBuilder.builder()
            .reportId(reportId)
            .level(batch == null ? StatusReportLevel.FILE : StatusReportLevel.BATCH)
            .originalFileId(file)
            .originalBatchId(batch)
            .status("RJCT")
            .canonicalStatus(InstructionStatus.REJECTED)
            .build());
  }

  private static Entered entry(
      CreditDebit side,
      @Nullable String endToEndId,
      @Nullable String instructionId,
      @Nullable String uetr) {
    return new Entered(
        SettlementEventBuilder.builder()
            .account(new AccountNumber("1234567"))
            .entry(new EntryRef("E" + endToEndId + instructionId + uetr, 0, null, null, null))
            .bookingStatus(BookingStatus.BOOKED)
            .eventType(SettlementEventType.PAYMENT)
            .creditDebit(side)
            .amount(new Money(BigDecimal.TEN, new CurrencyCode("EUR")))
            .references(new SettlementReferences(endToEndId, instructionId, uetr, null, null, null))
            .build());
  }

  private static SortedEvidence sorted(List<? extends PaymentEvidence> evidence) {
    EvidenceBook book = new EvidenceBook();
    evidence.forEach(book::add);
    return book.sorted();
  }

  @Test
  void evidenceWithoutEndToEndIdGoesToTheOnlyPaymentWithItsOtherId() {
    SortedEvidence sorted =
        sorted(
            List.of(
                entry(CreditDebit.DEBIT, "NOTPROVIDED", null, UETR),
                transaction("E-1", "I-1", UETR)));
    assertThat(sorted.payments()).hasSize(1);
    assertThat(sorted.payments().get(0).status().status()).isEqualTo(InstructionStatus.SETTLED);
    assertThat(sorted.payments().get(0).ids()).isEqualTo(new PaymentIds("I-1", "E-1", UETR, null));
  }

  @Test
  void anIdThatTwoPaymentsHaveDecidesNothing() {
    SortedEvidence sorted =
        sorted(
            List.of(
                transaction("E-1", "I-1", null),
                transaction("E-2", "I-1", null),
                entry(CreditDebit.DEBIT, null, "I-1", null)));
    assertThat(sorted.payments())
        .extracting(payment -> payment.status().status())
        .containsExactly(
            InstructionStatus.ACKNOWLEDGED,
            InstructionStatus.ACKNOWLEDGED,
            InstructionStatus.SETTLED);
  }

  @Test
  void aFileOrBatchSpeaksForThePaymentsInIt() {
    for (Reported ofMany :
        List.of(rejected("R-2", null, "FILE-1"), rejected("R-2", "BATCH-1", "FILE-1"))) {
      SortedEvidence sorted = sorted(List.of(ofMany, transaction("E-1", null, null)));
      assertThat(sorted.payments().get(0).status().status()).isEqualTo(InstructionStatus.REJECTED);
      assertThat(sorted.payments().get(0).status().inherited()).isTrue();
      assertThat(sorted.ofMany()).containsExactly(ofMany);
    }
    for (Reported other :
        List.of(rejected("R-2", null, "FILE-2"), rejected("R-2", "BATCH-1", "FILE-2"))) {
      SortedEvidence sorted = sorted(List.of(other, transaction("E-1", null, null)));
      assertThat(sorted.payments().get(0).status().status())
          .isEqualTo(InstructionStatus.ACKNOWLEDGED);
      assertThat(sorted.ofMany()).containsExactly(other);
    }
  }

  @Test
  void aUetrThatIsNewGoesToTheOnlyPaymentOfItsInstructionId() {
    SortedEvidence sorted =
        sorted(
            List.of(transaction("E-1", "I-1", null), entry(CreditDebit.DEBIT, null, "I-1", UETR)));
    assertThat(sorted.payments()).hasSize(1);
    assertThat(sorted.payments().get(0).ids()).isEqualTo(new PaymentIds("I-1", "E-1", UETR, null));
    SortedEvidence withoutEndToEndId =
        sorted(
            List.of(transaction(null, "I-1", null), entry(CreditDebit.DEBIT, null, "I-1", UETR)));
    assertThat(withoutEndToEndId.payments()).hasSize(1);
  }

  @Test
  void paymentsWithDifferentUetrsStayApart() {
    SortedEvidence ofKnown =
        sorted(
            List.of(
                transaction("E-1", "I-1", "6a7a8b1e-0000-4000-8000-000000000002"),
                entry(CreditDebit.DEBIT, null, "I-1", UETR)));
    assertThat(ofKnown.payments()).hasSize(2);
    SortedEvidence ofNew =
        sorted(
            List.of(
                transaction("E-1", "I-1", null),
                entry(CreditDebit.DEBIT, null, "I-1", UETR),
                entry(CreditDebit.DEBIT, null, "I-1", "6a7a8b1e-0000-4000-8000-000000000002")));
    assertThat(ofNew.payments()).hasSize(3);
  }

  @Test
  void returnsOfSeveralEntriesUnderOneIdAreSeveralPayments() {
    Entered first = achReturn("E-1", "TRACE-1");
    Entered second = achReturn("E-1", "TRACE-2");
    SortedEvidence sorted = sorted(List.of(first, second, transaction("E-1", "TRACE-2", null)));
    assertThat(sorted.payments())
        .extracting(payment -> payment.ids().instructionId())
        .containsExactly("TRACE-1", "TRACE-2");
    assertThat(sorted.payments().get(1).status().evidence()).hasSize(2);
    assertThat(sorted(List.of(first, transaction("E-1", "I-1", null))).payments()).hasSize(1);
  }

  private static Entered achReturn(String endToEndId, String trace) {
    SettlementEvent booked = entry(CreditDebit.CREDIT, endToEndId, trace, null).event();
    return new Entered(
        booked.toBuilder()
            .eventType(SettlementEventType.RETURN)
            .bookingStatus(BookingStatus.INFORMATION)
            .outcome(new SettlementOutcome(null, "R03", null, List.of(), null))
            .build());
  }

  @Test
  void anAnswerToTheCancellationOfABatchReachesItsPayments() {
    CancellationAnswered agreed =
        new CancellationAnswered(
            CancellationResponseBuilder.builder()
                .caseId("C-1")
                .batchId("BATCH-1")
                .decision(CancellationDecision.ACCEPTED)
                .build());
    SortedEvidence sorted = sorted(List.of(agreed, transaction("E-1", null, null)));
    assertThat(sorted.payments().get(0).status().status()).isEqualTo(InstructionStatus.CANCELLED);
    assertThat(sorted.payments().get(0).status().inherited()).isTrue();
    assertThat(sorted.ofMany()).containsExactly(agreed);
    assertThat(sorted.unassigned()).isEmpty();
  }

  @Test
  void anAnswerToTheCancellationOfAFileReachesItsPaymentsAndNoOthers() {
    for (String file : List.of("FILE-1", "FILE-2")) {
      CancellationAnswered agreed =
          new CancellationAnswered(
              CancellationResponseBuilder.builder()
                  .caseId("C-1")
                  .originalFileId(file)
                  .decision(CancellationDecision.ACCEPTED)
                  .build());
      SortedEvidence sorted = sorted(List.of(agreed, transaction("E-1", null, null)));
      assertThat(sorted.payments().get(0).status().status())
          .isEqualTo(
              file.equals("FILE-1") ? InstructionStatus.CANCELLED : InstructionStatus.ACKNOWLEDGED);
    }
  }

  @Test
  void whatCustomersPayAndWhatNamesNothingIsNotLost() {
    Entered incoming = entry(CreditDebit.CREDIT, "THEIRS", null, null);
    Entered nameless = entry(CreditDebit.DEBIT, null, null, null);
    SortedEvidence sorted = sorted(List.of(incoming, nameless));
    assertThat(sorted.payments()).isEmpty();
    assertThat(sorted.unassigned()).containsExactlyInAnyOrder(incoming, nameless);
  }

  @Test
  void theOrderOfEvidenceChangesNothing() {
    List<PaymentEvidence> evidence =
        new ArrayList<>(
            List.of(
                transaction("E-1", "I-1", UETR),
                transaction("E-2", "I-1", null),
                transaction(null, "I-9", null),
                entry(CreditDebit.DEBIT, null, null, UETR),
                entry(CreditDebit.DEBIT, null, "I-2", "6a7a8b1e-0000-4000-8000-000000000003"),
                entry(CreditDebit.DEBIT, null, "I-9", "6a7a8b1e-0000-4000-8000-000000000004"),
                achReturn("E-3", "TRACE-1"),
                achReturn("E-3", "TRACE-2"),
                entry(CreditDebit.DEBIT, null, "I-9", null),
                entry(CreditDebit.DEBIT, null, "I-1", UETR),
                entry(CreditDebit.CREDIT, "THEIRS", null, null),
                rejected("R-2", "BATCH-1", "FILE-1"),
                rejected("R-3", null, "FILE-1")));
    SortedEvidence expected = sorted(evidence);
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      Collections.shuffle(evidence, random);
      SortedEvidence other = sorted(evidence);
      assertThat(other).hasToString(expected.toString()).isEqualTo(expected);
    }
  }
}
