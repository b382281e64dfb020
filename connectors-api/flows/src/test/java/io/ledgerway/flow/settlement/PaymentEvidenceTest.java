package io.ledgerway.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.MemoryFlowStore;
import io.ledgerway.flow.Payables;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentRun;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.PaymentStatusReportBuilder;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementReferencesBuilder;
import io.ledgerway.model.v1.value.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports and bookings arrive in any order, more than once, and lead to one and the same end. */
class PaymentEvidenceTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private enum Piece {
    ACKNOWLEDGED,
    EXECUTED,
    REJECTED,
    BOOKED,
    RETURNED
  }

  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of(List.of(Piece.ACKNOWLEDGED, Piece.EXECUTED, Piece.BOOKED), "SETTLED", "PAID"),
        Arguments.of(List.of(Piece.ACKNOWLEDGED, Piece.REJECTED), "REJECTED", "HELD"),
        Arguments.of(List.of(Piece.REJECTED, Piece.BOOKED), "SETTLED", "PAID"),
        Arguments.of(List.of(Piece.EXECUTED, Piece.BOOKED, Piece.RETURNED), "RETURNED", "HELD"));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void reachesOneEndInEveryOrder(List<Piece> pieces, String paymentState, String itemState) {
    for (List<Piece> order : permutations(pieces)) {
      World world = new World();
      order.forEach(world::give);
      assertThat(world.payment().state()).as(order.toString()).isEqualTo(paymentState);
      assertThat(world.item().state()).as(order.toString()).isEqualTo(itemState);
      order.forEach(world::give);
      assertThat(world.payment().state()).as("again " + order).isEqualTo(paymentState);
      assertThat(world.item().state()).as("again " + order).isEqualTo(itemState);
    }
  }

  private static List<List<Piece>> permutations(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Piece>> all = new ArrayList<>();
    for (Piece first : pieces) {
      List<Piece> rest = new ArrayList<>(pieces);
      rest.remove(first);
      for (List<Piece> tail : permutations(rest)) {
        List<Piece> one = new ArrayList<>(List.of(first));
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }

  @Test
  void letsAReportOfABatchSpeakForItsInstructions() {
    World world = new World();
    world.report(
        report ->
            report
                .level(StatusReportLevel.BATCH)
                .originalBatchId(world.batch().correlation())
                .canonicalStatus(InstructionStatus.ACKNOWLEDGED));
    assertThat(world.payment().state()).isEqualTo("ACKNOWLEDGED");
    assertThat(world.payment().step()).isEqualTo(PaymentSteps.AWAIT_BANK);
  }

  @Test
  void leavesWhatNamesNoPaymentOfOurs() {
    World world = new World();
    world.report(
        report ->
            report
                .level(StatusReportLevel.INSTRUCTION)
                .instruction(new PaymentIds(null, "SOMEBODY-ELSE", null, null))
                .canonicalStatus(InstructionStatus.REJECTED));
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void matchesNoBookingOfAnotherAmount() {
    World world = new World();
    world.book("n-9", SettlementEventType.PAYMENT, CreditDebit.DEBIT, "99.99");
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
    assertThat(world.settlement("n-9").state()).isEqualTo("EXCEPTION");
  }

  private static final class World {
    private final MemoryFlowStore store = new MemoryFlowStore();

    World() {
      Payables.post(store, "1", "100.00", LocalDate.of(2026, 3, 10));
      new PaymentRun(store, Payables.rules(), Clock.fixed(NOW, ZoneOffset.UTC)).start();
      store.commit(
          new FlowChange()
              .update(
                  payment().moveTo(PaymentSteps.AWAIT_BANK, InstructionStatus.SUBMITTED.value())));
    }

    Subject payment() {
      return store.list(SubjectKind.PAYMENT, 0, 9).get(0);
    }

    Subject batch() {
      return store.list(SubjectKind.BATCH, 0, 9).get(0);
    }

    Subject item() {
      return store.find("1").orElseThrow();
    }

    Subject settlement(String id) {
      return store.find(id).orElseThrow();
    }

    void give(Piece piece) {
      switch (piece) {
        case BOOKED -> book("n-1", SettlementEventType.PAYMENT, CreditDebit.DEBIT, "100.00");
        case RETURNED -> book("n-2", SettlementEventType.RETURN, CreditDebit.CREDIT, "100.00");
        case ACKNOWLEDGED, EXECUTED, REJECTED ->
            report(
                report ->
                    report
                        .level(StatusReportLevel.INSTRUCTION)
                        .instruction(new PaymentIds(null, payment().correlation(), null, null))
                        .canonicalStatus(new InstructionStatus(piece.name()))
                        .reasons(List.of(new StatusReason("AC04", null, null, null, null))));
      }
    }

    void report(Consumer<PaymentStatusReportBuilder> content) {
      PaymentStatusReportBuilder report = PaymentStatusReportBuilder.builder().reportId("r");
      content.accept(report);
      PaymentStatusReport made = report.build();
      new PaymentReports(store)
          .accept(List.of(envelope("r", DocumentType.PAYMENT_STATUS_REPORT, made)));
    }

    void book(String id, SettlementEventType type, CreditDebit side, String amount) {
      SettlementEvent event =
          SettlementEventBuilder.builder()
              .account(new AccountNumber(Payables.SUPPLIER_IBAN))
              .entry(new EntryRef(id, null, null, null, null))
              .bookingStatus(BookingStatus.BOOKED)
              .eventType(type)
              .creditDebit(side)
              .amount(Money.of(amount, "EUR"))
              .references(
                  SettlementReferencesBuilder.builder().endToEndId(payment().correlation()).build())
              .build();
      new StatementMatching(store)
          .accept(List.of(envelope(id, DocumentType.SETTLEMENT_EVENT, event)));
    }

    private static <T> Envelope<T> envelope(String id, DocumentType type, T document) {
      return EnvelopeBuilder.<T>builder()
          .schema("canonical/" + type.value())
          .schemaVersion("1.0.0")
          .id(new DocumentId(id))
          .type(type)
          .origin(
              new Origin(
                  new SourceSystem("bank", "bank-1", "bank-files", "1", "Ntry", null),
                  null,
                  NOW,
                  NOW,
                  null,
                  null,
                  List.of(),
                  null))
          .document(document)
          .build();
    }
  }
}
