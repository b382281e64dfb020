package io.ledgerway.flow.settlement;

import static io.ledgerway.flow.FlowWorld.debit;
import static io.ledgerway.flow.FlowWorld.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.dataset.Datasets;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.InvoiceState;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.PaymentStatus;
import io.ledgerway.model.v1.ledger.PostingStatus;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementOutcomeBuilder;
import io.ledgerway.model.v1.value.Money;
import java.nio.file.Path;
import java.util.List;
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
