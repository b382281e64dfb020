package io.ledgerway.flow.settlement;

import static io.ledgerway.flow.FlowWorld.debit;
import static io.ledgerway.flow.FlowWorld.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.dataset.Datasets;
import io.ledgerway.flow.decision.DecisionRefusedException;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.InvoiceState;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.PaymentStatus;
import io.ledgerway.model.v1.ledger.PostingStatus;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.Counterparty;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.EventDates;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementMatch;
import io.ledgerway.model.v1.settlement.SettlementOutcome;
import io.ledgerway.model.v1.settlement.SettlementOutcomeBuilder;
import io.ledgerway.model.v1.settlement.SettlementReferencesBuilder;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementMatchingTest {

  @TempDir private Path root;
  private FlowWorld world;
  private String reference;

  @BeforeEach
  void sendAPayment() {
    world = new FlowWorld(root);
    world.sendPaymentOf("1");
    reference = String.valueOf(world.payment().correlation());
  }

  private Envelope<SettlementEvent> returned(String id) {
    return entry(
        id,
        reference,
        "100.00",
        event -> event.eventType(SettlementEventType.RETURN).creditDebit(CreditDebit.CREDIT));
  }

  private void assertStands(String payment, String item) {
    assertThat(world.payment().state()).isEqualTo(payment);
    assertThat(world.invoice("1").state()).isEqualTo(item);
  }

  private String settlement(String id) {
    return world.store().find(id).orElseThrow().state();
  }

  @Test
  void settlesADebitOfTheSameAmountOnce() {
    world.book(debit("n-1", reference, "100.00"), debit("n-1", reference, "100.00"));
    assertStands("SETTLED", "PAID");
    int version = world.payment().version();
    world.book(debit("n-1", reference, "100.00"));
    assertThat(world.payment().version()).isEqualTo(version);
  }

  @Test
  void tellsASecondDebitOfOnePayment() {
    world.book(debit("n-1", reference, "100.00"), debit("n-2", reference, "100.00"));
    world.book(debit("n-3", reference, "100.00"));
    assertStands("SETTLED", "PAID");
    assertThat(settlement("n-1")).isEqualTo("MATCHED");
    assertThat(settlement("n-2")).isEqualTo("EXCEPTION");
    assertThat(settlement("n-3")).isEqualTo("EXCEPTION");
  }

  @Test
  void tellsASecondDebitAlsoAfterAReturn() {
    world.book(returned("n-2"));
    world.book(debit("n-1", reference, "100.00"));
    world.book(debit("n-3", reference, "100.00"));
    assertStands("RETURNED", "HELD");
    assertThat(settlement("n-1")).isEqualTo("MATCHED");
    assertThat(settlement("n-3")).isEqualTo("EXCEPTION");
  }

  @Test
  void takesAPaymentBackThatIsSettledAndReturnedInOnePage() {
    world.book(debit("n-1", reference, "100.00"), returned("n-2"));
    assertStands("RETURNED", "HELD");
  }

  @Test
  void takesAPaymentBackWhoseReturnComesFirst() {
    world.book(returned("n-2"), debit("n-1", reference, "100.00"));
    assertStands("RETURNED", "HELD");
    assertThat(settlement("n-1")).isEqualTo("MATCHED");
  }

  private String heldFor(@Nullable String returnReason) {
    world.book(
        entry(
            "n-2",
            reference,
            "100.00",
            event ->
                event
                    .eventType(SettlementEventType.RETURN)
                    .creditDebit(CreditDebit.CREDIT)
                    .outcome(
                        SettlementOutcomeBuilder.builder().returnReason(returnReason).build())));
    return String.valueOf(world.invoice("1").reason());
  }

  @Test
  void saysWhatAReturnMeansAndWhatToDo() {
    assertThat(heldFor("MD07"))
        .isEqualTo(
            "The bank sent the money back with MD07, end customer has died: "
                + RetryAdvice.DO_NOT_PAY.words()
                + ", then approve to pay again, or reject");
  }

  @Test
  void saysNoMoreThanTheBankWhereAReturnReasonIsNotKnown() {
    assertThat(heldFor("901"))
        .isEqualTo(
            "The bank sent the money back with 901: clear the cause, then approve to pay again,"
                + " or reject");
  }

  @Test
  void saysThatMoneyCameBackWithoutAReason() {
    assertThat(heldFor(null))
        .isEqualTo(
            "The bank sent the money back: clear the cause, then approve to pay again, or reject");
  }

  @Test
  void matchesNoOtherAmountAndNoOtherSide() {
    world.book(
        debit("n-1", reference, "100.01"),
        entry(
            "n-2",
            reference,
            "100.00",
            event -> event.eventType(SettlementEventType.PAYMENT).creditDebit(CreditDebit.CREDIT)));
    assertStands("SUBMITTED", "IN_PAYMENT");
    assertThat(settlement("n-1")).isEqualTo("EXCEPTION");
    assertThat(settlement("n-2")).isEqualTo("EXCEPTION");
  }

  @Test
  void settlesAPaymentThatIsDebitedInPartsWhenTheyAddUp() {
    world.book(debit("n-1", reference, "40.00"));
    assertStands("SUBMITTED", "IN_PAYMENT");
    assertThat(settlement("n-1")).isEqualTo("EXCEPTION");
    assertThat(world.store().find("n-1").orElseThrow().reasonCode()).isEqualTo("DEBITED_LESS");
    world.book(debit("n-2", reference, "35.50"), debit("n-3", reference, "24.50"));
    assertStands("SETTLED", "PAID");
    for (String each : List.of("n-1", "n-2", "n-3")) {
      assertThat(settlement(each)).as(each).isEqualTo("MATCHED");
    }
    world.book(debit("n-4", reference, "1.00"));
    assertThat(settlement("n-4")).as("more than was ordered").isEqualTo("EXCEPTION");
    assertStands("SETTLED", "PAID");
  }

  @Test
  void settlesNothingWithPartsThatGoBeyond() {
    world.book(debit("n-1", reference, "40.00"), debit("n-2", reference, "60.01"));
    assertStands("SUBMITTED", "IN_PAYMENT");
    assertThat(world.store().find("n-2").orElseThrow().reasonCode()).isEqualTo("DEBITED_MORE");
    world.book(debit("n-3", reference, "60.00"));
    assertStands("SETTLED", "PAID");
    assertThat(settlement("n-1")).isEqualTo("MATCHED");
    assertThat(settlement("n-2")).isEqualTo("EXCEPTION");
  }

  @Test
  void takesAPaymentBackOfWhichTheBankKeptAFee() {
    world.book(debit("n-1", reference, "100.00"));
    world.book(
        entry(
            "n-2",
            reference,
            "95.00",
            event -> event.eventType(SettlementEventType.RETURN).creditDebit(CreditDebit.CREDIT)));
    assertStands("RETURNED", "HELD");
    assertThat(settlement("n-2")).isEqualTo("EXCEPTION");
    assertThat(world.store().find("n-2").orElseThrow().reasonCode()).isEqualTo("RETURNED_LESS");
  }

  @Test
  void leavesWhatNamesNoPaymentUnmatched() {
    world.book(debit("n-1", "SOMEBODY-ELSE", "100.00"), debit("n-2", "NOTPROVIDED", "100.00"));
    assertStands("SUBMITTED", "IN_PAYMENT");
    assertThat(settlement("n-1")).isEqualTo("UNMATCHED");
    assertThat(settlement("n-2")).isEqualTo("UNMATCHED");
  }

  @Test
  void ignoresWhatIsPendingUntilItIsBooked() {
    world.book(
        entry(
            "n-1",
            reference,
            "100.00",
            event ->
                event
                    .eventType(SettlementEventType.PAYMENT)
                    .creditDebit(CreditDebit.DEBIT)
                    .bookingStatus(BookingStatus.PENDING)));
    assertStands("SUBMITTED", "IN_PAYMENT");
    world.book(debit("n-1", reference, "100.00"));
    assertStands("SETTLED", "PAID");
  }

  private static Envelope<SettlementEvent> nameless(
      String id, String amount, Consumer<SettlementEventBuilder> more) {
    return entry(
        id,
        "NOTPROVIDED",
        amount,
        event -> {
          event.eventType(SettlementEventType.PAYMENT).creditDebit(CreditDebit.DEBIT);
          more.accept(event);
        });
  }

  private PaymentInstruction instruction() {
    String id = world.payment().id();
    return FlowJson.readFacts(
        String.valueOf(world.store().documents(List.of(id)).get(id)), PaymentInstruction.class);
  }

  @Test
  void findsAPaymentByItsOtherIds() {
    PaymentIds ids = instruction().ids();
    world.book(
        nameless(
            "n-1",
            "100.00",
            event ->
                event.references(
                    SettlementReferencesBuilder.builder()
                        .endToEndId("CHANGED-BY-BANK")
                        .instructionId(ids.instructionId())
                        .build())),
        nameless(
            "n-2",
            "100.00",
            event ->
                event.references(SettlementReferencesBuilder.builder().uetr(ids.uetr()).build())));
    assertStands("SETTLED", "PAID");
    assertThat(settlement("n-1")).isEqualTo("MATCHED");
    assertThat(settlement("n-2")).as("the same payment again").isEqualTo("EXCEPTION");
    assertThat(match("n-1").rule()).isEqualTo("INSTRUCTION_ID");
  }

  @Test
  void findsAPaymentByTheReferenceThatTheBankReported() {
    world.report(
        report ->
            report
                .level(StatusReportLevel.INSTRUCTION)
                .instruction(new PaymentIds(null, reference, null, null))
                .bankReference("BANK-7")
                .canonicalStatus(InstructionStatus.ACKNOWLEDGED));
    world.book(
        nameless(
            "n-1", "100.00", event -> event.entry(new EntryRef("n-1", null, null, null, "BANK-8"))),
        nameless(
            "n-2",
            "100.00",
            event -> event.entry(new EntryRef("n-2", null, null, null, "BANK-7"))));
    assertThat(settlement("n-1")).isEqualTo("UNMATCHED");
    assertThat(settlement("n-2")).isEqualTo("MATCHED");
    assertStands("SETTLED", "PAID");
  }

  private Envelope<SettlementEvent> collective(String id, String amount) {
    String batch = world.batch().number();
    return nameless(
        id,
        amount,
        event -> event.references(SettlementReferencesBuilder.builder().batchId(batch).build()));
  }

  @Test
  void settlesAllPaymentsOfABatchWithOneBooking() {
    world.book(collective("n-1", "100.01"));
    assertStands("SUBMITTED", "IN_PAYMENT");
    assertThat(settlement("n-1")).isEqualTo("EXCEPTION");
    world.book(collective("n-2", "100.00"), collective("n-3", "100.00"));
    assertStands("SETTLED", "PAID");
    assertThat(settlement("n-2")).isEqualTo("MATCHED");
    assertThat(settlement("n-3")).as("nothing of it is open").isEqualTo("EXCEPTION");
    assertThat(match("n-2").rule()).isEqualTo("BATCH");
  }

  private SettlementMatch match(String id) {
    String json = String.valueOf(world.store().documents(List.of(id)).get(id));
    return Datasets.settlement(world.store().find(id).orElseThrow(), json)
        .document()
        .outcome()
        .matches()
        .get(0);
  }

  private Envelope<SettlementEvent> alike(String id) {
    PaymentInstruction payment = instruction();
    return nameless(
        id,
        "100.00",
        event ->
            event
                .dates(new EventDates(payment.requestedExecutionDate(), null, null))
                .counterparty(
                    new Counterparty(
                        String.valueOf(payment.creditor().party().name()).toUpperCase(Locale.ROOT),
                        null,
                        null)));
  }

  @Test
  void suggestsAPaymentThatIsLikeABookingAndLetsAPersonDecide() {
    world.book(alike("n-1"), alike("n-2"));
    assertStands("SUBMITTED", "IN_PAYMENT");
    assertThat(settlement("n-1")).isEqualTo("SUGGESTED");
    assertThat(match("n-1").rule()).isEqualTo("LIKENESS");
    assertThat(match("n-1").confidence()).isEqualTo(Percentage.of("80"));
    assertThat(world.desk().approve("n-1", "ann", "asked the bank").state()).isEqualTo("MATCHED");
    assertStands("SETTLED", "PAID");
    assertThatThrownBy(() -> world.desk().approve("n-2", "ann", "again"))
        .isInstanceOf(DecisionRefusedException.class)
        .hasMessageContaining("twice");
    assertThat(world.desk().reject("n-2", "ann", "another").state()).isEqualTo("UNMATCHED");
    assertThatThrownBy(() -> world.desk().reject("n-2", "ann", "again"))
        .isInstanceOf(DecisionRefusedException.class);
    world.book(debit("n-3", reference, "100.00"));
    assertThat(settlement("n-3")).isEqualTo("EXCEPTION");
  }

  @Test
  void letsAPersonSayWhichPaymentABookingIsAbout() {
    world.book(
        nameless("n-1", "100.00", event -> {}),
        nameless("n-2", "99.00", event -> {}),
        nameless("n-3", "100.00", event -> {}));
    String payment = world.payment().id();
    assertThatThrownBy(() -> world.desk().match("n-1", "no-payment", "ann", "asked"))
        .isInstanceOf(DecisionRefusedException.class)
        .hasMessageContaining("no payment");
    assertThatThrownBy(() -> world.desk().match("n-1", "1", "ann", "an invoice"))
        .isInstanceOf(DecisionRefusedException.class);
    assertThatThrownBy(() -> world.desk().match("n-2", payment, "ann", "asked"))
        .isInstanceOf(DecisionRefusedException.class)
        .hasMessageContaining("amount");
    assertStands("SUBMITTED", "IN_PAYMENT");
    assertThat(world.desk().match("n-1", payment, "ann", "asked").state()).isEqualTo("MATCHED");
    assertStands("SETTLED", "PAID");
    assertThat(match("n-1").rule()).isEqualTo("BY_PERSON");
    assertThatThrownBy(() -> world.desk().match("n-1", payment, "ann", "again"))
        .isInstanceOf(DecisionRefusedException.class)
        .hasMessageContaining("MATCHED");
    assertThatThrownBy(() -> world.desk().match("n-3", payment, "ann", "another"))
        .isInstanceOf(DecisionRefusedException.class)
        .hasMessageContaining("twice");
    assertThat(settlement("n-3")).isEqualTo("UNMATCHED");
  }

  @Test
  void suggestsNothingForAnotherAccountDayNameOrAmount() {
    world.book(
        nameless("n-1", "100.00", event -> {}),
        nameless("n-2", "100.00", event -> event.account(new AccountNumber("DE00000000")).build()),
        nameless(
            "n-3",
            "100.00",
            event ->
                event
                    .dates(alike("x").document().dates())
                    .counterparty(new Counterparty(null, new AccountNumber("DE99999999"), null))),
        nameless("n-4", "99.00", event -> event.dates(alike("x").document().dates())));
    for (String each : List.of("n-1", "n-2", "n-3", "n-4")) {
      assertThat(settlement(each)).as(each).isEqualTo("UNMATCHED");
    }
  }

  @Test
  void suggestsNothingWhereTwoPaymentsAreAlike() {
    Envelope<SettlementEvent> booking = alike("n-1");
    world.sendPaymentOf("2");
    world.book(booking);
    assertThat(settlement("n-1")).isEqualTo("UNMATCHED");
  }

  private Envelope<SettlementEvent> to(String id, String account) {
    return entry(
        id,
        reference,
        "100.00",
        event ->
            event
                .eventType(SettlementEventType.PAYMENT)
                .creditDebit(CreditDebit.DEBIT)
                .counterparty(new Counterparty(null, new AccountNumber(account), null)));
  }

  @Test
  void alarmsWhenTheMoneyWentToAnotherAccount() {
    world.book(to("n-1", "DE02120300000000202051"));
    assertStands("SUBMITTED", "IN_PAYMENT");
    assertThat(settlement("n-1")).isEqualTo("EXCEPTION");
    assertThat(world.payment().step()).isEqualTo("held");
    assertThat(world.payment().reasonCode()).isEqualTo("ECHO_DIFFERS");
    assertThat(world.payment().reason()).contains("another account", reference);
    world.book(debit("n-2", reference, "100.00"));
    assertStands("SETTLED", "PAID");
    assertThat(world.payment().reasonCode()).as("the alarm stays").isEqualTo("ECHO_DIFFERS");
  }

  @Test
  void comparesAccountsInWhateverFormAndOnlyWhatCanBeCompared() {
    String sealed = instruction().creditor().account().iban().value();
    String spaced = sealed.replaceAll("(.{4})", "$1 ").toLowerCase(Locale.ROOT);
    world.book(to("n-1", spaced));
    assertStands("SETTLED", "PAID");
    assertThat(settlement("n-1")).isEqualTo("MATCHED");
    assertThat(world.payment().reasonCode()).isNull();
    world.sendPaymentOf("2");
    reference = String.valueOf(world.payment().correlation());
    world.book(to("n-2", "XXXXXXXXXXXX2051"));
    assertThat(settlement("n-2")).isEqualTo("MATCHED");
  }

  @Test
  void takesAPaymentBackThatAClearingHouseReturns() {
    world.book(debit("n-1", reference, "100.00"));
    world.book(
        entry(
            "n-2",
            reference,
            "100.00",
            event ->
                event
                    .bookingStatus(BookingStatus.INFORMATION)
                    .eventType(SettlementEventType.RETURN)
                    .creditDebit(CreditDebit.CREDIT)
                    .outcome(new SettlementOutcome(null, "R03", null, null, null))));
    assertStands("RETURNED", "HELD");
    world.book(returned("n-3"));
    assertThat(settlement("n-3")).as("the money of it").isEqualTo("MATCHED");
  }

  private InvoiceState shown() {
    String json = String.valueOf(world.store().documents(List.of("1")).get("1"));
    return Datasets.liability(world.invoice("1"), json).document().state();
  }

  @Test
  void showsTheSameStateInEveryDataset() {
    assertThat(shown().posting()).isEqualTo(PostingStatus.POSTED);
    assertThat(shown().payment()).isEqualTo(PaymentStatus.SCHEDULED);
    assertThat(shown().document()).isEqualTo(InvoiceStatus.APPROVED);
    assertThat(shown().openAmount()).isEqualTo(Money.of("100.00", "EUR"));
    world.book(debit("n-1", reference, "100.00"));
    assertThat(shown().payment()).isEqualTo(PaymentStatus.PAID);
    assertThat(shown().openAmount()).isEqualTo(Money.of("0", "EUR"));
    world.book(returned("n-2"));
    assertThat(shown().payment()).isEqualTo(PaymentStatus.UNPAID);
    assertThat(shown().holds()).singleElement().matches(hold -> hold.placedAt() != null);
    String json = world.store().documents(List.of(world.payment().id())).get(world.payment().id());
    assertThat(
            Datasets.payment(world.payment(), json, "tenant").document().state().status().value())
        .isEqualTo("RETURNED");
  }
}
