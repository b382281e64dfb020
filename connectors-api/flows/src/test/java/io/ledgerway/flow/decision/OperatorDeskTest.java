package io.ledgerway.flow.decision;

import static io.ledgerway.flow.FlowWorld.debit;
import static io.ledgerway.flow.FlowWorld.entry;
import static io.ledgerway.flow.TestInvoices.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.write.Outcome;
import io.ledgerway.flow.Counterparty;
import io.ledgerway.flow.CrashingFlowStore;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payable.PayableData;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.runtime.StoreException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorDeskTest {

  private static final String BY = "A. Clerk";
  private static final String WHY = "asked the counterparty";

  @TempDir private Path root;
  private FlowWorld world;

  @BeforeEach
  void openAWorld() {
    world = new FlowWorld(root);
  }

  private void approve() {
    world.desk().approve("1", BY, WHY);
  }

  private void resolve(boolean applied) {
    world.desk().resolve("1", applied, "4712", BY, WHY);
  }

  private void doubtPosting() {
    world.counterparty().answer(Counterparty.unknown());
    world.arrive("1", invoice("R-1", "10.00"));
    world.advance();
    assertThat(world.invoice("1").reasonCode()).isEqualTo("OUTCOME_UNKNOWN");
  }

  private void doubtPayment() {
    world.postAndSeal("1");
    world.counterparty().answer(Counterparty.unknown());
    world.advance();
    world.advance();
    assertThat(world.invoice("1").reasonCode()).isEqualTo("OUTCOME_UNKNOWN");
  }

  private void assertRefused(Runnable decision) {
    int version = world.invoice("1").version();
    assertThatThrownBy(decision::run).isInstanceOf(DecisionRefusedException.class);
    assertThat(world.invoice("1").version()).isEqualTo(version);
  }

  private OperatorDesk crashing() {
    return world.deskOver(new CrashingFlowStore(world.store(), 0));
  }

  private long live() {
    return world.store().list(SubjectKind.PAYMENT, 0, 100).stream()
        .map(Subject::state)
        .filter(state -> !List.of("REJECTED", "CANCELLED", "RETURNED").contains(state))
        .count();
  }

  @Test
  void decidesOnlyWhatWaitsForAPerson() {
    world.arrive("1", invoice("R-1", "10.00"));
    assertRefused(this::approve);
    assertRefused(() -> world.desk().reject("1", BY, WHY));
    assertRefused(() -> resolve(true));
    assertRefused(() -> world.desk().approve("9", BY, WHY));
  }

  @Test
  void wantsANameAndAReason() {
    world.arrive("1", invoice("R-1", "5000.00"));
    assertThatThrownBy(() -> world.desk().approve("1", " ", WHY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> world.desk().reject("1", BY, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(world.invoice("1").reasonCode()).isEqualTo("ABOVE_LIMIT");
  }

  @Test
  void closesWhatAPersonRejects() {
    world.arrive("1", invoice("R-1", "5000.00"));
    world.desk().reject("1", BY, WHY);
    assertThat(world.invoice("1").state()).isEqualTo("REJECTED");
    assertThat(world.store().decisions("1"))
        .containsExactly(new OperatorDecision("1", "reject", BY, WHY));
    assertRefused(this::approve);
  }

  @Test
  void neitherApprovesNorRejectsWhatIsInDoubt() {
    doubtPosting();
    assertRefused(this::approve);
    assertRefused(() -> world.desk().reject("1", BY, WHY));
  }

  @Test
  void rejectsNothingThatMayHaveGoneOutOverAConnectionThatIsGone() {
    world.counterparty().answer(Counterparty.unknown());
    world.arrive("1", invoice("R-1", "10.00"));
    world.connect();
    world.advance();
    assertThat(world.invoice("1").reasonCode()).isEqualTo("CONNECTION_GONE");
    assertRefused(() -> world.desk().reject("1", BY, WHY));
    resolve(true);
    assertThat(world.invoice("1").state()).isEqualTo("POSTED");
  }

  @Test
  void resolvesAPostingThatHappened() {
    doubtPosting();
    resolve(true);
    assertThat(world.invoice("1").state()).isEqualTo("POSTED");
    assertThat(PayableData.of(world.invoice("1")).ledgerNumber()).isEqualTo("4712");
    assertRefused(() -> resolve(true));
    world.advance();
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void sendsAPostingAnewThatDidNotHappen() {
    doubtPosting();
    resolve(false);
    world.advance();
    assertThat(world.invoice("1").state()).isEqualTo("POSTING");
    assertThat(world.counterparty().sent()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void repeatsADecisionThatACrashCutInTwo() {
    doubtPosting();
    assertThatThrownBy(() -> crashing().resolve("1", true, "4712", BY, WHY))
        .isInstanceOf(StoreException.class);
    assertRefused(() -> resolve(false));
    resolve(true);
    assertThat(world.invoice("1").state()).isEqualTo("POSTED");
  }

  @Test
  void changesADecisionThatACrashCutInTwoAsLongAsNothingWasSent() {
    doubtPosting();
    assertThatThrownBy(() -> crashing().resolve("1", false, "", BY, WHY))
        .isInstanceOf(StoreException.class);
    resolve(true);
    world.advance();
    assertThat(world.invoice("1").state()).isEqualTo("POSTED");
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void postsARefusedInvoiceOnceMoreEvenAfterACrash() {
    world.arrive("1", invoice("R-1", "10.00"));
    world.acknowledge(world.invoice("1").correlation(), PostingDecision.REJECTED);
    assertThatThrownBy(() -> crashing().approve("1", BY, WHY)).isInstanceOf(StoreException.class);
    approve();
    world.advance();
    assertThat(world.invoice("1").state()).isEqualTo("POSTING");
    assertThat(world.counterparty().sent()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void letsACopyTakeThePlaceOfAnInvoiceThatIsHeld() {
    world.arrive("0", invoice("R-1", "5000.00"));
    world.arrive("1", invoice("R-1", "50.00"));
    approve();
    assertThat(world.invoice("0").reasonCode()).isEqualTo("SUPERSEDED");
    world.advance();
    assertThat(world.invoice("1").state()).isEqualTo("POSTING");
  }

  @Test
  void letsNoCopyTakeThePlaceOfAnInvoiceThatWasSent() {
    Invoice first = invoice("R-1", "10.00");
    world.arrive("0", first);
    world.arrive("1", invoice("R-1", "11.00"));
    assertRefused(this::approve);
    world.acknowledge(world.invoice("0").correlation(), PostingDecision.REJECTED);
    assertRefused(this::approve);
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void resolvesABatchThatTheBankHas() {
    doubtPayment();
    resolve(true);
    assertThat(world.batch().state()).isEqualTo("SUBMITTED");
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
    assertThat(world.invoice("1").state()).isEqualTo("IN_PAYMENT");
    assertRefused(() -> resolve(false));
  }

  @Test
  void paysAnewWhatWasNotSentUnderOtherIds() {
    doubtPayment();
    String former = world.payment().correlation();
    resolve(false);
    assertThat(world.batch().state()).isEqualTo("CANCELLED");
    assertThat(world.payment().state()).isEqualTo("CANCELLED");
    assertThat(world.invoice("1").reasonCode()).isEqualTo("PAYMENT_REJECTED");
    approve();
    world.pay();
    world.advance();
    assertThat(world.payment().correlation()).isNotEqualTo(former);
    assertThat(live()).isEqualTo(1);
    assertRefused(this::approve);
  }

  @Test
  void repeatsADecisionAboutABatchThatACrashCutInTwo() {
    doubtPayment();
    assertThatThrownBy(() -> crashing().resolve("1", false, "", BY, WHY))
        .isInstanceOf(StoreException.class);
    resolve(false);
    assertThat(world.batch().state()).isEqualTo("CANCELLED");
    world.advance();
    assertThat(world.counterparty().sent()).hasSize(2);
  }

  @Test
  void staysWithAPersonsWordThatTheBankHasABatchAfterACrash() {
    doubtPayment();
    assertThatThrownBy(() -> crashing().resolve("1", true, "", BY, WHY))
        .isInstanceOf(StoreException.class);
    assertRefused(() -> resolve(false));
    resolve(true);
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void believesTheBankRatherThanThatNothingWasSent() {
    doubtPayment();
    resolve(false);
    world.report(InstructionStatus.ACKNOWLEDGED);
    assertThat(world.payment().state()).isEqualTo("ACKNOWLEDGED");
    assertThat(world.invoice("1").state()).isEqualTo("IN_PAYMENT");
    assertRefused(this::approve);
    world.pay();
    assertThat(live()).isEqualTo(1);
  }

  @Test
  void cancelsNoBatchOfWhichTheBankHasSpoken() {
    doubtPayment();
    world.report(InstructionStatus.ACKNOWLEDGED);
    assertThatThrownBy(() -> world.desk().resolve(world.batch().id(), false, "", BY, WHY))
        .isInstanceOf(DecisionRefusedException.class);
    world.desk().resolve(world.batch().id(), true, "", BY, WHY);
    assertThat(world.payment().state()).isEqualTo("ACKNOWLEDGED");
    assertThat(world.batch().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void cancelsNoBatchThatWeKnowToHaveSent() {
    world.postAndSeal("1");
    world.counterparty().answer(new Outcome.Applied("ref"));
    assertThatThrownBy(() -> world.advanceOver(new CrashingFlowStore(world.store(), 0)))
        .isInstanceOf(StoreException.class);
    world.connect(FlowWorld.ERP);
    world.advance();
    assertThat(world.batch().reasonCode()).isEqualTo("CONNECTION_GONE");
    assertRefused(() -> resolve(false));
    resolve(true);
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void keepsARejectedItemHeldWhenItsBatchIsResolved() {
    doubtPayment();
    world.report(InstructionStatus.REJECTED);
    world.desk().resolve(world.batch().id(), true, "", BY, WHY);
    assertThat(world.payment().state()).isEqualTo("REJECTED");
    assertThat(world.invoice("1").reasonCode()).isEqualTo("PAYMENT_REJECTED");
  }

  @Test
  void paysAReturnedInvoiceAnewOnce() {
    world.sendPaymentOf("1");
    String former = world.payment().correlation();
    world.book(debit("n-1", former, "100.00"), returned("n-2", former));
    assertThat(world.invoice("1").reasonCode()).isEqualTo("PAYMENT_RETURNED");
    assertRefused(() -> resolve(true));
    approve();
    world.pay();
    world.advance();
    world.book(debit("n-1", former, "100.00"), returned("n-2", former));
    assertThat(live()).isEqualTo(1);
    assertThat(world.invoice("1").state()).isEqualTo("IN_PAYMENT");
  }

  private static Envelope<SettlementEvent> returned(String id, String endToEndId) {
    return entry(
        id,
        endToEndId,
        "100.00",
        event -> event.eventType(SettlementEventType.RETURN).creditDebit(CreditDebit.CREDIT));
  }

  @Test
  void leavesBookingsAlone() {
    world.sendPaymentOf("1");
    world.book(debit("n-1", "SOMETHING-ELSE", "100.00"));
    assertRefused(() -> world.desk().resolve("n-1", true, "", BY, WHY));
  }
}
