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
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentStatusReportBuilder;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.EventDates;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementOutcome;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusMachineTest {

  private static final Map<String, InstructionStatus> CODES =
      Map.of(
          "ACTC", InstructionStatus.ACKNOWLEDGED,
          "PATC", InstructionStatus.ACKNOWLEDGED,
          "ACSP", InstructionStatus.IN_PROCESS,
          "ACSC", InstructionStatus.EXECUTED,
          "RJCT", InstructionStatus.REJECTED,
          "CANC", InstructionStatus.CANCELLED);

  private static Reported reported(
      String reportId, StatusReportLevel level, String code, @Nullable String endToEndId) {
    return new Reported(
        PaymentStatusReportBuilder.builder()
            .reportId(reportId)
            .level(level)
            .originalFileId("FILE-1")
            .originalBatchId(level.equals(StatusReportLevel.FILE) ? null : "BATCH-1")
            .instruction(new PaymentIds(null, endToEndId, null, null))
            .status(code)
            .canonicalStatus(CODES.get(code))
            .build());
  }

  private static Reported one(String reportId, String code) {
    return reported(reportId, StatusReportLevel.INSTRUCTION, code, "E-1");
  }

  private static Reported file(String reportId, String code) {
    return reported(reportId, StatusReportLevel.FILE, code, null);
  }

  private static Entered entered(
      String entryId,
      String bankReference,
      BookingStatus booking,
      SettlementEventType type,
      CreditDebit side,
      String amount,
      @Nullable String returnReason) {
    return new Entered(
        SettlementEventBuilder.builder()
            .account(new AccountNumber("1234567"))
            .entry(new EntryRef(entryId, 0, null, null, bankReference))
            .bookingStatus(booking)
            .eventType(type)
            .creditDebit(side)
            .amount(new Money(new BigDecimal(amount), new CurrencyCode("EUR")))
            .references(new SettlementReferences(null, "E-1", null, null, null, null))
            .outcome(new SettlementOutcome(null, returnReason, null, List.of(), null))
            .build());
  }

  private static Entered debit(String entryId, String amount) {
    return entered(
        entryId,
        entryId,
        BookingStatus.BOOKED,
        SettlementEventType.PAYMENT,
        CreditDebit.DEBIT,
        amount,
        null);
  }

  private static Entered back(String amount) {
    return back("R", amount);
  }

  private static Entered clearingHouse(String code) {
    return entered(
        "T",
        "T",
        BookingStatus.INFORMATION,
        SettlementEventType.RETURN,
        CreditDebit.CREDIT,
        "5",
        code);
  }

  private static Entered back(String entryId, String amount) {
    return entered(
        entryId,
        entryId,
        BookingStatus.BOOKED,
        SettlementEventType.RETURN,
        CreditDebit.CREDIT,
        amount,
        "AC04");
  }

  private static CancellationAnswered cancelled(CancellationDecision decision) {
    return new CancellationAnswered(
        CancellationResponseBuilder.builder()
            .caseId("C-1")
            .instruction(new PaymentIds(null, "E-1", null, null))
            .decision(decision)
            .build());
  }

  private static @Nullable InstructionStatus status(PaymentEvidence... evidence) {
    return StatusMachine.fold(List.of(evidence)).status();
  }

  @Test
  void aReportIsOutweighedByABookingAndABookingByAReturn() {
    assertThat(status()).isNull();
    assertThat(status(one("1", "ACSC"))).isEqualTo(InstructionStatus.EXECUTED);
    assertThat(status(debit("D", "5"), one("1", "ACTC"))).isEqualTo(InstructionStatus.SETTLED);
    assertThat(status(back("5"), debit("D", "5"))).isEqualTo(InstructionStatus.RETURNED);
  }

  @Test
  void aLateRefusalCountsAndALaterAcceptanceLowersNothing() {
    assertThat(status(one("1", "ACSC"), one("2", "RJCT"))).isEqualTo(InstructionStatus.REJECTED);
    assertThat(status(one("1", "RJCT"), one("2", "ACTC"))).isEqualTo(InstructionStatus.REJECTED);
    assertThat(status(one("1", "ACSP"), one("2", "ACTC"))).isEqualTo(InstructionStatus.IN_PROCESS);
  }

  @Test
  void anAnnouncedEntryIsNoBooking() {
    for (BookingStatus each : List.of(BookingStatus.INFORMATION, BookingStatus.FUTURE)) {
      Entered announced =
          entered("D", "D", each, SettlementEventType.PAYMENT, CreditDebit.DEBIT, "5", null);
      assertThat(status(announced)).isNull();
    }
    assertThat(
            status(
                entered(
                    "D",
                    "D",
                    BookingStatus.PENDING,
                    SettlementEventType.PAYMENT,
                    CreditDebit.DEBIT,
                    "5",
                    null)))
        .isEqualTo(InstructionStatus.IN_PROCESS);
  }

  @Test
  void aReturnOfTheClearingHouseCountsThoughNobodyBookedIt() {
    FoldedStatus folded = StatusMachine.fold(List.of(debit("D", "5"), clearingHouse("R03")));
    assertThat(folded.status()).isEqualTo(InstructionStatus.RETURNED);
    assertThat(folded.reasons())
        .extracting(reason -> reason.stated().code())
        .containsExactly("R03");
  }

  @Test
  void theLowestLevelOfOneReportSpeaksAndIsNotOverruledByItsFile() {
    assertThat(status(file("1", "RJCT"), one("1", "ACTC")))
        .isEqualTo(InstructionStatus.ACKNOWLEDGED);
    FoldedStatus ofAnother = StatusMachine.fold(List.of(file("2", "RJCT"), one("1", "ACTC")));
    assertThat(ofAnother.status()).isEqualTo(InstructionStatus.REJECTED);
    assertThat(ofAnother.inherited()).isTrue();
    assertThat(StatusMachine.fold(List.of(one("1", "RJCT"))).inherited()).isFalse();
  }

  @Test
  void whatWasDecidedAboutThePaymentOutweighsWhatWasDecidedAboutItsBatch() {
    CancellationAnswered batch =
        new CancellationAnswered(
            CancellationResponseBuilder.builder()
                .caseId("C-1")
                .batchId("BATCH-1")
                .decision(CancellationDecision.ACCEPTED)
                .build());
    assertThat(status(batch)).isEqualTo(InstructionStatus.CANCELLED);
    assertThat(status(one("1", "ACSP"), batch, cancelled(CancellationDecision.REJECTED)))
        .isEqualTo(InstructionStatus.IN_PROCESS);
    assertThat(status(one("1", "ACSP"), batch, cancelled(CancellationDecision.PENDING)))
        .isEqualTo(InstructionStatus.CANCELLED);
    assertThat(status(one("1", "ACSP"), batch, cancelled(new CancellationDecision("PECR"))))
        .isEqualTo(InstructionStatus.CANCELLED);
  }

  @Test
  void aCancellationCountsUntilThePaymentWasExecuted() {
    CancellationAnswered agreed = cancelled(CancellationDecision.ACCEPTED);
    assertThat(status(one("1", "ACSP"), agreed)).isEqualTo(InstructionStatus.CANCELLED);
    assertThat(status(one("1", "ACSC"), agreed)).isEqualTo(InstructionStatus.EXECUTED);
    assertThat(status(debit("D", "5"), agreed)).isEqualTo(InstructionStatus.SETTLED);
    assertThat(status(debit("D", "5"), agreed, back("5"))).isEqualTo(InstructionStatus.RETURNED);
    assertThat(status(one("1", "ACSP"), cancelled(CancellationDecision.REJECTED)))
        .isEqualTo(InstructionStatus.IN_PROCESS);
  }

  @Test
  void whatWaitsForSomebodyIsHeldUntilItGoesOn() {
    assertThat(StatusMachine.fold(List.of(one("1", "PATC"))).holds()).containsExactly("PATC");
    assertThat(StatusMachine.fold(List.of(one("1", "PATC"), one("2", "ACSP"))).holds()).isEmpty();
  }

  @Test
  void contradictionsAreToldOf() {
    assertThat(StatusMachine.fold(List.of(one("1", "RJCT"), debit("D", "5"))).contradictions())
        .containsExactly(Contradiction.BOOKED_AFTER_REFUSAL);
    assertThat(StatusMachine.fold(List.of(debit("D", "5"), debit("F", "5"))).contradictions())
        .containsExactly(Contradiction.BOOKED_TWICE);
    assertThat(StatusMachine.fold(List.of(debit("D", "5"), debit("D", "5.00"))).contradictions())
        .isEmpty();
    assertThat(StatusMachine.fold(List.of(debit("D", "5"), debit("F", "6"))).contradictions())
        .containsExactly(Contradiction.BOOKED_TWICE, Contradiction.AMOUNT_DIFFERS);
    assertThat(StatusMachine.fold(List.of(debit("D", "5"), back("4"))).contradictions())
        .containsExactly(Contradiction.RETURNED_AMOUNT_DIFFERS);
  }

  @Test
  void partsThatComeBackAddUp() {
    assertThat(
            StatusMachine.fold(List.of(debit("D", "5"), back("R1", "3"), back("R2", "2.00")))
                .contradictions())
        .isEmpty();
    assertThat(
            StatusMachine.fold(List.of(debit("D", "5"), back("R1", "3"), back("R2", "3")))
                .contradictions())
        .containsExactly(Contradiction.RETURNED_AMOUNT_DIFFERS);
    assertThat(
            StatusMachine.fold(List.of(debit("D", "5"), back("R1", "5"), clearingHouse("R03")))
                .contradictions())
        .isEmpty();
  }

  @Test
  void whatBanksDisputeAmongThemselvesIsNoReturn() {
    for (String code : List.of("R61", "R69", "R70", "R77")) {
      assertThat(status(debit("D", "5"), clearingHouse(code))).isEqualTo(InstructionStatus.SETTLED);
    }
    for (String code : List.of("R01", "R60", "R80", "R85")) {
      assertThat(status(debit("D", "5"), clearingHouse(code)))
          .isEqualTo(InstructionStatus.RETURNED);
    }
  }

  @Test
  void anAmountIsShownInOneScaleWhateverCameFirst() {
    List<PaymentEvidence> pair = List.of(debit("D", "5"), debit("D", "5.00"));
    List<PaymentEvidence> reversed = List.of(pair.get(1), pair.get(0));
    assertThat(StatusMachine.fold(pair).toString())
        .isEqualTo(StatusMachine.fold(reversed).toString());
    assertThat(StatusMachine.fold(pair).evidence()).hasSize(1);
  }

  @Test
  void anUnknownCodeSurvives() {
    FoldedStatus folded = StatusMachine.fold(List.of(one("1", "ZZZZ")));
    assertThat(folded.status()).isNull();
    assertThat(folded.code()).isEqualTo("ZZZZ");
  }

  /** All evidence of this test: each random part of it, in random orders, with repetitions. */
  @Test
  void orderAndRepetitionChangeNothing() {
    List<PaymentEvidence> pool = new ArrayList<>();
    CODES.keySet().stream().sorted().forEach(code -> pool.add(one("R" + code.length(), code)));
    CODES.keySet().stream().sorted().forEach(code -> pool.add(file("F" + code, code)));
    pool.addAll(List.of(file("R4", "RJCT"), debit("D", "5"), debit("F", "6"), back("4")));
    pool.addAll(List.of(debit("D", "5.00"), back("R2", "1"), clearingHouse("R61")));
    pool.add(cancelled(CancellationDecision.ACCEPTED));
    pool.add(reported("R5", StatusReportLevel.BATCH, "ACSC", null));
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      List<PaymentEvidence> some =
          pool.stream().filter(each -> random.nextInt(4) == 0).collect(Collectors.toList());
      FoldedStatus expected = StatusMachine.fold(some);
      some.addAll(some.subList(0, some.size() / 2));
      Collections.shuffle(some, random);
      assertThat(StatusMachine.fold(some)).hasToString(expected.toString()).isEqualTo(expected);
    }
  }

  private static Entered coded(Entered entry, String family, String subFamily) {
    return new Entered(
        entry.event().toBuilder()
            .dates(new EventDates(LocalDate.of(2026, 3, 4), null, null))
            .transactionCode(new TransactionCode("PMNT", family, subFamily, null))
            .build());
  }

  @Test
  void aSettledPaymentStaysOpenToReturnsByTheRulesOfItsRail() {
    Entered sepa = coded(debit("D", "5"), "ICDT", "ESCT");
    assertThat(StatusMachine.fold(List.of(sepa)).finalAfter()).isEqualTo(LocalDate.of(2026, 3, 9));
    Entered instant = coded(debit("D", "5"), "IRCT", "ESCT");
    assertThat(StatusMachine.fold(List.of(instant)).finalAfter())
        .isEqualTo(LocalDate.of(2026, 3, 4));
    Entered other = coded(debit("D", "5"), "ICDT", "XBCT");
    assertThat(StatusMachine.fold(List.of(other)).finalAfter()).isNull();
    assertThat(StatusMachine.fold(List.of(other), PaymentRail.ACH).finalAfter())
        .isEqualTo(LocalDate.of(2026, 3, 11));
    assertThat(StatusMachine.fold(List.of(other), new PaymentRail("OTHER")).finalAfter()).isNull();
    assertThat(StatusMachine.fold(List.of(sepa), PaymentRail.ACH).finalAfter())
        .as("the entry knows better")
        .isEqualTo(LocalDate.of(2026, 3, 9));
  }

  @Test
  void nothingElseIsProvisional() {
    Entered sepa = coded(debit("D", "5"), "ICDT", "ESCT");
    assertThat(StatusMachine.fold(List.of(sepa, back("5")), PaymentRail.SEPA).finalAfter())
        .isNull();
    assertThat(StatusMachine.fold(List.of(one("1", "ACSC")), PaymentRail.SEPA).finalAfter())
        .isNull();
    assertThat(StatusMachine.fold(List.of(), PaymentRail.SEPA).finalAfter()).isNull();
  }
}
