package io.ledgerway.flow.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.flow.Allocation;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.MemoryFlowStore;
import io.ledgerway.flow.Payables;
import io.ledgerway.flow.StaleSubjectException;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.flow.payable.PayableSteps;
import io.ledgerway.model.v1.value.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentRunTest {

  /** A Sunday. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);

  private final MemoryFlowStore store = new MemoryFlowStore();

  private int run() {
    return new PaymentRun(store, Payables.rules(), CLOCK).start();
  }

  private List<Subject> payments() {
    return store.list(SubjectKind.PAYMENT, 0, 100);
  }

  private String step(String id) {
    return store.find(id).orElseThrow().step();
  }

  @Test
  void paysTheInvoicesOfOneAccountAndDayTogether() {
    Payables.post(store, "1", "100.00", TUESDAY);
    Payables.post(store, "2", "19.50", TUESDAY);
    Payables.post(store, "3", "1.00", WEDNESDAY);
    assertThat(run()).isEqualTo(3);
    assertThat(payments())
        .extracting(Subject::amount)
        .containsExactlyInAnyOrder(Money.of("119.50", "EUR"), Money.of("1.00", "EUR"));
    assertThat(store.list(SubjectKind.BATCH, 0, 100)).hasSize(2);
    assertThat(step("1")).isEqualTo(PayableSteps.IN_PAYMENT);
  }

  @Test
  void netsACreditNote() {
    Payables.post(store, "1", "100.00", TUESDAY);
    Payables.post(store, "2", "-30.00", TUESDAY);
    run();
    assertThat(payments())
        .singleElement()
        .satisfies(
            payment -> {
              assertThat(payment.amount()).isEqualTo(Money.of("70.00", "EUR"));
              assertThat(store.allocatedItems(List.of(payment.id())).get(payment.id()))
                  .containsExactlyInAnyOrder("1", "2");
            });
  }

  @Test
  void letsACreditNoteWaitThatLeavesNothingToPay() {
    Payables.post(store, "1", "30.00", TUESDAY);
    Payables.post(store, "2", "-30.00", TUESDAY);
    Payables.post(store, "3", "-40.00", TUESDAY);
    run();
    assertThat(payments()).extracting(Subject::amount).containsExactly(Money.of("30.00", "EUR"));
    assertThat(step("2")).isEqualTo(PayableSteps.PAYABLE);
    assertThat(step("3")).isEqualTo(PayableSteps.PAYABLE);
  }

  @Test
  void joinsACreditNoteToTheEarliestDayThatCanTakeIt() {
    Payables.post(store, "1", "10.00", TUESDAY);
    Payables.post(store, "2", "50.00", WEDNESDAY);
    Payables.post(store, "3", "-20.00", TUESDAY);
    run();
    assertThat(payments())
        .extracting(Subject::amount)
        .containsExactlyInAnyOrder(Money.of("10.00", "EUR"), Money.of("30.00", "EUR"));
  }

  @Test
  void letsACreditNoteWaitOnItsOwn() {
    Payables.post(store, "1", "-10.00", TUESDAY);
    assertThat(run()).isZero();
    assertThat(payments()).isEmpty();
    assertThat(step("1")).isEqualTo(PayableSteps.PAYABLE);
  }

  @Test
  void paysOverdueInvoicesOnTheNextDayThatBanksWork() {
    Payables.post(store, "1", "10.00", LocalDate.of(2026, 1, 15));
    Payables.post(store, "2", "10.00", LocalDate.of(2026, 3, 7));
    run();
    List<String> documents =
        store.documents(payments().stream().map(Subject::id).toList()).values().stream().toList();
    assertThat(documents).hasSize(2);
    assertThat(documents).anyMatch(each -> each.contains("2026-03-02"));
    assertThat(documents).anyMatch(each -> each.contains("2026-03-09"));
  }

  @Test
  void changesNothingWhenStartedAgain() {
    Payables.post(store, "1", "10.00", TUESDAY);
    run();
    assertThat(run()).isZero();
    assertThat(payments()).hasSize(1);
  }

  @Test
  void makesTheSameIdsOutOfTheSameItems() {
    Payables.post(store, "1", "10.00", TUESDAY);
    run();
    MemoryFlowStore other = new MemoryFlowStore();
    Payables.post(other, "1", "10.00", TUESDAY);
    new PaymentRun(other, Payables.rules(), CLOCK).start();
    assertThat(other.list(SubjectKind.PAYMENT, 0, 9))
        .extracting(Subject::correlation)
        .containsExactlyElementsOf(payments().stream().map(Subject::correlation).toList());
  }

  @Test
  void takesNoItemThatAnotherPaymentHas() {
    Payables.post(store, "1", "10.00", TUESDAY);
    store.commit(new FlowChange().allocate(new Allocation("1", "another payment")));
    assertThatThrownBy(this::run).isInstanceOf(StaleSubjectException.class);
    assertThat(payments()).isEmpty();
    assertThat(step("1")).isEqualTo(PayableSteps.PAYABLE);
  }

  @Test
  void closesAnItemOnWhichNothingIsDue() {
    Payables.post(store, "1", "0.00", TUESDAY);
    run();
    assertThat(step("1")).isEqualTo(PayableSteps.DONE);
    assertThat(payments()).isEmpty();
  }

  @Test
  void holdsAnItemWhoseSupplierIsGone() {
    Payables.post(store, "1", "10.00", TUESDAY);
    PayableRules rules = Payables.rules();
    new PaymentRun(
            store,
            new PayableRules(rules.tenant(), rules.entities(), List.of(), List.of(), Map.of()),
            CLOCK)
        .start();
    assertThat(store.find("1").orElseThrow().reasonCode()).isEqualTo("NO_ROUTE");
  }
}
