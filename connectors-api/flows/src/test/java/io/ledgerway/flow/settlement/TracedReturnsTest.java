package io.ledgerway.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.flow.Counterparty;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.TestInvoices;
import io.ledgerway.flow.notice.NoticingSink;
import io.ledgerway.flow.payable.PayableData;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDates;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementOutcomeBuilder;
import io.ledgerway.model.v1.settlement.SettlementReferencesBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns and corrections of a clearing house, which name the trace number of the entry. */
class TracedReturnsTest {

  private static final String FIRST = "990000010000001";
  private static final String SECOND = "990000010000002";
  private static final String UNKNOWN = "990000010009999";

  @TempDir private Path root;
  private FlowWorld world;
  private String one;
  private String other;
  private int returns;

  @BeforeEach
  void sealTwoPayments() {
    world = new FlowWorld(root);
    post("1", 10);
    post("2", 11);
    world.pay();
    one = paymentOf("1");
    other = paymentOf("2");
  }

  /** An invoice that is due on a day of March: two days are two payments. */
  private void post(String id, int due) {
    Invoice invoice = TestInvoices.invoice("R-" + id, "100.00");
    InvoiceDates dates = invoice.dates().toBuilder().due(LocalDate.of(2026, 3, due)).build();
    world.arrive(id, invoice.toBuilder().dates(dates).build());
    world.acknowledge(world.invoice(id).correlation(), PostingDecision.POSTED);
  }

  private String paymentOf(String invoice) {
    String payment = PayableData.of(world.invoice(invoice)).payment();
    return String.valueOf(world.store().find(payment).orElseThrow().correlation());
  }

  private void sendBoth() {
    world.sendTraced("D-1", Map.of(one, FIRST, other, SECOND));
  }

  private Subject payment(String endToEndId) {
    return world.store().byCorrelation(SubjectKind.PAYMENT, List.of(endToEndId)).get(endToEndId);
  }

  /** A return of a clearing house that came in over a connection; its state. */
  private Subject returned(String connection, String trace, @Nullable String identification) {
    String id = "r-" + ++returns;
    Envelope<SettlementEvent> entry =
        FlowWorld.entry(
            id,
            "",
            "100.00",
            event ->
                event
                    .eventType(SettlementEventType.RETURN)
                    .creditDebit(CreditDebit.CREDIT)
                    .bookingStatus(BookingStatus.INFORMATION)
                    .references(
                        SettlementReferencesBuilder.builder()
                            .endToEndId(identification)
                            .instructionId(trace)
                            .build())
                    .outcome(SettlementOutcomeBuilder.builder().returnReason("R03").build()));
    SourceSystem bank = new SourceSystem("bank", connection, "test", "1", "NACHA", null);
    world.book(entry.toBuilder().origin(entry.origin().toBuilder().source(bank).build()).build());
    return world.store().find(id).orElseThrow();
  }

  private void assertStand(String first, String second) {
    assertThat(payment(one).state()).isEqualTo(first);
    assertThat(payment(other).state()).isEqualTo(second);
  }

  @Test
  void keepsTheTraceNumberWithThePayment() {
    sendBoth();
    assertThat(PaymentData.of(payment(one)).trace()).isEqualTo(FIRST);
    assertThat(PaymentData.of(payment(other)).trace()).isEqualTo(SECOND);
    assertStand("SUBMITTED", "SUBMITTED");
  }

  @Test
  void findsAPaymentByItsTraceNumberAlone() {
    sendBoth();
    Subject booking = returned("bank", SECOND, null);
    assertThat(booking.state()).isEqualTo("MATCHED");
    assertThat(booking.data()).contains("TRACE");
    assertStand("SUBMITTED", "RETURNED");
    assertThat(world.invoice("2").reasonCode()).isEqualTo("PAYMENT_RETURNED");
  }

  @Test
  void findsAPaymentWhoseIdentificationTheBankCut() {
    sendBoth();
    assertThat(returned("bank", FIRST, one.substring(0, 15)).state()).isEqualTo("MATCHED");
    assertStand("RETURNED", "SUBMITTED");
  }

  /** Every pair of trace number and identification, and which payment both speak for. */
  @Test
  void booksAReturnOnlyWhereNothingSpeaksAgainstIt() {
    sendBoth();
    for (String trace : List.of(FIRST, SECOND, UNKNOWN)) {
      for (String id : List.of(one, other, "ALIAS-9", "")) {
        String byTrace = trace.equals(FIRST) ? one : trace.equals(SECOND) ? other : "";
        boolean agree = !byTrace.isEmpty() && (id.equals(byTrace) || id.isEmpty());
        boolean known = !byTrace.isEmpty() || id.equals(one) || id.equals(other);
        Subject booking = returned("bank", trace, id);
        String pair = trace + " with " + id;
        if (agree) {
          assertThat(booking.correlation()).as(pair).isEqualTo(byTrace);
        } else {
          assertThat(booking.state()).as(pair).isEqualTo("UNMATCHED");
          assertThat(booking.correlation()).as(pair).isNull();
          assertThat(booking.reasonCode())
              .as(pair)
              .isEqualTo(known ? "TRACE_DIFFERS" : "UNMATCHED");
        }
      }
    }
  }

  @Test
  void showsAPersonWhereTraceNumberAndIdentificationDisagree() {
    sendBoth();
    Subject booking = returned("bank", FIRST, other);
    assertStand("SUBMITTED", "SUBMITTED");
    assertThat(booking.reason())
        .isEqualTo(
            "Its trace number is that of payment "
                + one
                + ", its identification that of payment "
                + other
                + ": ask the bank which payment came back, then match the two by hand");
    world.desk().match(booking.id(), payment(other).id(), "ann", "the bank said so");
    assertStand("SUBMITTED", "RETURNED");
  }

  @Test
  void findsPaymentsOfABatchWithoutTraceNumbersByTheirIdentification() {
    world.advance();
    assertThat(PaymentData.of(payment(one)).trace()).isNull();
    assertThat(returned("bank", FIRST, one).state()).isEqualTo("MATCHED");
    assertThat(returned("bank", SECOND, null).state()).isEqualTo("UNMATCHED");
    assertStand("RETURNED", "SUBMITTED");
  }

  @Test
  void takesNoTraceNumberOfAnotherConnectionForItsOwn() {
    sendBoth();
    assertThat(returned("bank-2", SECOND, null).state()).isEqualTo("UNMATCHED");
    assertThat(returned("bank-2", SECOND, other).state()).isEqualTo("MATCHED");
    assertStand("SUBMITTED", "RETURNED");
  }

  @Test
  void givesATraceNumberThatComesAgainToTheLastPayment() {
    sendBoth();
    post("3", 12);
    world.pay();
    String third = paymentOf("3");
    world.sendTraced("D-2", Map.of(third, FIRST));
    assertThat(returned("bank", FIRST, null).correlation()).isEqualTo(third);
    assertThat(returned("bank", FIRST, one).reasonCode()).isEqualTo("TRACE_DIFFERS");
    assertStand("SUBMITTED", "SUBMITTED");
  }

  @Test
  void keepsTheTraceNumberOfABatchInDoubt() {
    world.counterparty().answer(Counterparty.unknown());
    world.counterparty().answer(Counterparty.unknown());
    sendBoth();
    assertStand("SUBMITTED_UNKNOWN", "SUBMITTED_UNKNOWN");
    assertThat(returned("bank", FIRST, null).state()).isEqualTo("MATCHED");
    assertThat(payment(one).state()).isEqualTo("RETURNED");
  }

  @Test
  void saysWhichPaymentACorrectionIsAbout() {
    sendBoth();
    NoticingSink<SettlementEvent> sink =
        new NoticingSink<>(
            world.store(),
            "bank",
            new OperationId("read-statements"),
            new StatementMatching(world.store()));
    sink.acceptFailures(List.of(correction(SECOND), correction(UNKNOWN)));
    assertThat(world.store().list(SubjectKind.NOTICE, 0, 9))
        .extracting(Subject::reason)
        .containsExactly(
            "Notice for " + SECOND + ". It is about payment " + other, "Notice for " + UNKNOWN);
  }

  private static Failure correction(String trace) {
    return Failure.of(FailureCategory.VALIDATION, Effect.NOT_APPLIED, "C01", "Notice for " + trace)
        .about(trace);
  }
}
