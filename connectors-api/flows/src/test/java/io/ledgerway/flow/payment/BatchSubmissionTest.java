package io.ledgerway.flow.payment;

import static io.ledgerway.flow.FlowWorld.BANK;
import static io.ledgerway.flow.FlowWorld.ERP;
import static io.ledgerway.flow.FlowWorld.debit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.write.Outcome;
import io.ledgerway.flow.Counterparty;
import io.ledgerway.flow.CrashingFlowStore;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.TestInvoices;
import io.ledgerway.runtime.StoreException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchSubmissionTest {

  @TempDir private Path root;
  private FlowWorld world;

  @BeforeEach
  void sealABatch() {
    world = new FlowWorld(root);
    world.postAndSeal("1");
  }

  private void assertStands(String batch, String payment, String item) {
    assertThat(world.batch().state()).isEqualTo(batch);
    assertThat(world.payment().state()).isEqualTo(payment);
    assertThat(world.invoice("1").state()).isEqualTo(item);
  }

  private long payments() {
    return world.counterparty().sent().stream().filter(each -> !each.startsWith(ERP)).count();
  }

  private void crashWhileSending() {
    assertThatThrownBy(() -> world.advanceOver(new CrashingFlowStore(world.store(), 0)))
        .isInstanceOf(StoreException.class);
  }

  private void bank(String connection) {
    world.rules(FlowWorld.rules(ERP, connection, TestInvoices.supplier()));
  }

  @Test
  void sendsABatchOnce() {
    world.advance();
    world.advance();
    assertStands("SUBMITTED", "SUBMITTED", "IN_PAYMENT");
    assertThat(payments()).isEqualTo(1);
    assertThat(world.counterparty().sent()).contains("bank " + world.batch().number());
  }

  @Test
  void waitsWhereTheBankKeepsTheBatchAndSaysNothing() {
    world.counterparty().answer(new Outcome.Applied("ref"));
    world.advance();
    assertStands("SUBMITTED", "SUBMITTED", "IN_PAYMENT");
  }

  @Test
  void holdsTheItemsOfABatchThatTheBankRefuses() {
    world.counterparty().answer(Counterparty.refused());
    world.advance();
    assertStands("REJECTED", "REJECTED", "HELD");
    assertThat(world.invoice("1").reasonCode()).isEqualTo("PAYMENT_REJECTED");
  }

  @Test
  void triesAgainWhatWasNotSent() {
    world.counterparty().answer(Counterparty.later());
    world.advance();
    assertStands("SEALED", "BATCHED", "IN_PAYMENT");
    world.advance();
    assertStands("SUBMITTED", "SUBMITTED", "IN_PAYMENT");
  }

  @Test
  void holdsWhatIsInDoubtAndNeverSendsItAgain() {
    world.counterparty().answer(Counterparty.unknown());
    world.advance();
    world.advance();
    world.advance();
    assertStands("SUBMITTED_UNKNOWN", "SUBMITTED_UNKNOWN", "HELD");
    assertThat(world.invoice("1").reasonCode()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(payments()).isEqualTo(1);
  }

  @Test
  void replaysWhatWasSentBeforeACrash() {
    crashWhileSending();
    world.advance();
    assertStands("SUBMITTED", "SUBMITTED", "IN_PAYMENT");
    assertThat(payments()).isEqualTo(1);
  }

  @Test
  void keepsWhatTheBankSaidBeforeTheFlowsCommit() {
    crashWhileSending();
    world.book(debit("n-1", world.payment().correlation(), "100.00"));
    world.advance();
    assertThat(world.payment().state()).isEqualTo("SETTLED");
    assertThat(world.invoice("1").state()).isEqualTo("PAID");
    world.advance();
    assertThat(world.batch().state()).isEqualTo("COMPLETED");
  }

  @Test
  void holdsNothingThatTheBankHasPaidThoughTheBatchIsInDoubt() {
    world.counterparty().answer(Counterparty.unknown());
    world.advance();
    world.book(debit("n-1", world.payment().correlation(), "100.00"));
    world.advance();
    world.advance();
    assertStands("SUBMITTED_UNKNOWN", "SETTLED", "PAID");
    assertThatThrownBy(() -> world.desk().resolve(world.batch().id(), false, "", "A", "b"))
        .hasMessageContaining("has reached the bank");
    world.desk().resolve(world.batch().id(), true, "", "A. Clerk", "seen at the bank");
    assertStands("SUBMITTED", "SETTLED", "PAID");
  }

  @Test
  void followsTheBankOfTodayAsLongAsNothingWasSent() {
    world.connect(ERP, BANK, "bank-2");
    bank("bank-2");
    world.advance();
    assertThat(BatchData.of(world.batch()).bank()).isEqualTo("bank-2");
    assertThat(world.counterparty().sent()).contains("bank-2 " + world.batch().number());
  }

  @Test
  void sendsNothingOverAnotherBankThatMayHaveGoneOut() {
    world.counterparty().answer(Counterparty.unknown());
    world.advance();
    world.connect(ERP, BANK, "bank-2");
    bank("bank-2");
    world.advance();
    world.advance();
    assertStands("SUBMITTED_UNKNOWN", "SUBMITTED_UNKNOWN", "HELD");
    assertThat(payments()).isEqualTo(1);
  }

  @Test
  void goesBackToTheBankThatItMayHaveGoneOutOn() {
    world.connect(ERP, BANK, "bank-2");
    bank("bank-2");
    world.counterparty().answer(Counterparty.unknown());
    world.advance();
    bank(BANK);
    world.advance();
    assertThat(BatchData.of(world.batch()).bank()).isEqualTo("bank-2");
    world.advance();
    assertStands("SUBMITTED_UNKNOWN", "SUBMITTED_UNKNOWN", "HELD");
    assertThat(payments()).isEqualTo(1);
  }

  @Test
  void holdsABatchWhoseBankIsGone() {
    world.connect(ERP);
    world.advance();
    assertThat(world.batch().reasonCode()).isEqualTo("CONNECTION_GONE");
    assertStands("SUBMITTED_UNKNOWN", "SUBMITTED_UNKNOWN", "HELD");
  }

  @Test
  void refusesContentThatIsNotWhatWasSealed() {
    Subject batch = world.batch();
    String document = world.store().documents(List.of(batch.id())).get(batch.id());
    FlowWorld other = new FlowWorld(root);
    other
        .store()
        .commit(
            new FlowChange().insert(new NewSubject(batch, document.replace("100.00", "900.00"))));
    assertThatThrownBy(other::advance).hasMessageContaining("is not what was sealed");
    assertThat(other.counterparty().sent()).isEmpty();
  }

  @Test
  void completesWhenEveryPaymentHasComeToAnEnd() {
    world.advance();
    world.advance();
    assertThat(world.batch().state()).isEqualTo("SUBMITTED");
    world.book(debit("n-1", world.payment().correlation(), "100.00"));
    world.advance();
    assertThat(world.batch().state()).isEqualTo("COMPLETED");
  }
}
