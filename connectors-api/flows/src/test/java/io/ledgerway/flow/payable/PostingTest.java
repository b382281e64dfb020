package io.ledgerway.flow.payable;

import static io.ledgerway.flow.FlowWorld.ERP;
import static io.ledgerway.flow.FlowWorld.acknowledgement;
import static io.ledgerway.flow.TestInvoices.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.flow.Counterparty;
import io.ledgerway.flow.CrashingFlowStore;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.TestInvoices;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.runtime.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending to the ERP, and what its answers do. */
class PostingTest {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  @TempDir private Path root;
  private FlowWorld world;

  @BeforeEach
  void openAWorld() {
    world = new FlowWorld(root);
  }

  private Subject send(Outcome... outcomes) {
    world.counterparty().answer(outcomes);
    return world.arrive("1", invoice("R-1", "10.00"));
  }

  private void assertStands(String step, String state, String code) {
    Subject subject = world.invoice("1");
    assertThat(subject.step()).isEqualTo(step);
    assertThat(subject.state()).isEqualTo(state);
    assertThat(subject.reasonCode()).isEqualTo(code);
  }

  private void route(String connection) {
    world.rules(FlowWorld.rules(connection, FlowWorld.BANK, TestInvoices.supplier()));
  }

  @Test
  void waitsForTheAcknowledgementOfWhatWasAccepted() {
    send();
    assertStands(PayableSteps.AWAIT_POSTING, "POSTING", null);
  }

  @Test
  void keepsTheNumberOfWhatWasPostedAtOnce() {
    Subject subject = send(new Outcome.Applied("4711"));
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
    assertThat(PayableData.of(subject).ledgerNumber()).isEqualTo("4711");
  }

  @Test
  void holdsWhatTheErpRefuses() {
    send(Counterparty.refused());
    assertStands(PayableSteps.HELD, "HELD", "POSTING_REFUSED");
  }

  @Test
  void triesAgainWhatWasNotSent() {
    send(Counterparty.later());
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.POST);
    world.advance();
    assertStands(PayableSteps.AWAIT_POSTING, "POSTING", null);
    assertThat(world.counterparty().sent()).hasSize(2);
  }

  @Test
  void followsTheRouteOfTodayAsLongAsNothingWasSent() {
    send(Counterparty.later());
    world.connect(ERP, "erp-2");
    route("erp-2");
    world.advance();
    assertThat(PayableData.of(world.invoice("1")).connection()).isEqualTo("erp-2");
  }

  @Test
  void holdsWhatIsInDoubtAndNeverSendsItAgain() {
    send(Counterparty.unknown());
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.POST);
    world.advance();
    world.advance();
    assertStands(PayableSteps.HELD, "HELD", "OUTCOME_UNKNOWN");
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void remembersWhereItMayHaveGone() {
    Subject subject = send(Counterparty.unknown());
    assertThat(PayableData.of(subject).connection()).isEqualTo(ERP);
    assertThat(subject.state()).isEqualTo(PayableSteps.STATE_POSTING);
    assertThat(subject.correlation()).isNotNull();
  }

  @Test
  void sendsWhatIsInDoubtAgainOnlyWhereACopyDoesNoHarm() {
    world.counterparty().dedupe(Dedupe.UNIQUE_REFERENCE);
    send(Counterparty.unknown());
    world.advance();
    assertStands(PayableSteps.AWAIT_POSTING, "POSTING", null);
    assertThat(world.counterparty().sent()).hasSize(2);
    assertThat(world.counterparty().sent().get(0)).isEqualTo(world.counterparty().sent().get(1));
  }

  @Test
  void goesBackToTheConnectionThatItMayHaveGoneOutOn() {
    world.receive(List.of("1"), invoice("R-1", "10.00"));
    world.counterparty().answer(Counterparty.unknown());
    crash();
    world.connect(ERP, "erp-2");
    route("erp-2");
    world.advance();
    assertThat(PayableData.of(world.invoice("1")).connection()).isEqualTo(ERP);
    world.advance();
    assertStands(PayableSteps.HELD, "HELD", "OUTCOME_UNKNOWN");
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  /** Decides, then sends without a commit. */
  private void crash() {
    assertThatThrownBy(() -> world.advanceOver(new CrashingFlowStore(world.store(), 1)))
        .isInstanceOf(StoreException.class);
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.POST);
  }

  @Test
  void replaysWhatWasSentBeforeACrash() {
    world.receive(List.of("1"), invoice("R-1", "10.00"));
    crash();
    world.advance();
    assertStands(PayableSteps.AWAIT_POSTING, "POSTING", null);
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void holdsWhatHasNoConnection() {
    world.connect();
    send();
    assertStands(PayableSteps.HELD, "HELD", "CONNECTION_GONE");
    world.connect(ERP);
    world.desk().approve("1", "A. Clerk", "configured again");
    world.advance();
    assertStands(PayableSteps.AWAIT_POSTING, "POSTING", null);
  }

  @Test
  void holdsWhatHasLostItsRoute() {
    send(Counterparty.later());
    PayableRules rules = FlowWorld.rules(ERP, FlowWorld.BANK, TestInvoices.supplier());
    world.rules(
        new PayableRules(
            rules.tenant(), rules.entities(), List.of(), rules.suppliers(), rules.limits()));
    world.advance();
    assertStands(PayableSteps.HELD, "HELD", "NO_ROUTE");
  }

  @Test
  void sendsMoreThanOneCallTakes() {
    world.receive(
        List.of("1", "2", "3", "4", "5"),
        invoice("R-1", "1.00"),
        invoice("R-2", "2.00"),
        invoice("R-3", "3.00"),
        invoice("R-4", "4.00"),
        invoice("R-5", "5.00"));
    world.counterparty().answer(new Outcome.Applied("1"), Counterparty.refused());
    world.advance();
    assertThat(List.of("1", "2", "3", "4", "5"))
        .extracting(id -> world.invoice(id).state())
        .containsExactly("POSTED", "POSTED", "HELD", "HELD", "POSTING");
    assertThat(world.counterparty().sent()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void holdsOtherContentUnderAKeyThatIsKnown() {
    world.receive(List.of("1"), invoice("R-1", "10.00"));
    crash();
    PayableRules rules = FlowWorld.rules(ERP, FlowWorld.BANK, TestInvoices.supplier());
    LegalEntity entity = rules.entities().get(0);
    LegalEntityRef renamed =
        new LegalEntityRef("1000", "Renamed Company", entity.ref().identifiers(), null, null);
    world.rules(
        new PayableRules(
            rules.tenant(),
            List.of(new LegalEntity(renamed, entity.accounts())),
            rules.routes(),
            rules.suppliers(),
            rules.limits()));
    world.advance();
    assertStands(PayableSteps.HELD, "HELD", "CONFLICTING_COPY");
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void takesAPostingAsPosted() {
    String key = send().correlation();
    world.acknowledge(key, PostingDecision.POSTED);
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
    assertThat(PayableData.of(world.invoice("1")).ledgerNumber()).isEqualTo("4711");
    int version = world.invoice("1").version();
    world.acknowledge(key, PostingDecision.POSTED);
    assertThat(world.invoice("1").version()).isEqualTo(version);
  }

  @Test
  void holdsARefusalWithItsReasons() {
    world.acknowledge(send().correlation(), PostingDecision.REJECTED);
    assertStands(PayableSteps.HELD, "HELD", "POSTING_REFUSED");
    assertThat(world.invoice("1").reason()).contains("E17: Period is closed");
  }

  @Test
  void takesAnUnknownAnswerForNoAnswer() {
    world.acknowledge(send().correlation(), new PostingDecision("PARKED"));
    assertStands(PayableSteps.AWAIT_POSTING, "POSTING", null);
  }

  @Test
  void leavesWhatNamesNothingOfOurs() {
    send();
    world.acknowledge("ffff", PostingDecision.REJECTED);
    assertStands(PayableSteps.AWAIT_POSTING, "POSTING", null);
  }

  @Test
  void letsTheAnswerToAFileSpeakForEverythingInIt() {
    world.receive(List.of("1", "2"), invoice("R-1", "1.00"), invoice("R-2", "2.00"));
    world.advance();
    world.sentIn("file-1");
    world.acknowledge("file-1", PostingDecision.POSTED);
    assertThat(world.invoice("1").state()).isEqualTo("POSTED");
    assertThat(world.invoice("2").state()).isEqualTo("POSTED");
  }

  @Test
  void keepsTheRefusalOfADocumentWhoseFileWasPosted() {
    String key = send().correlation();
    world.sentIn("file-1");
    world.acknowledge(
        acknowledgement(key, PostingDecision.REJECTED),
        acknowledgement("file-1", PostingDecision.POSTED));
    assertStands(PayableSteps.HELD, "HELD", "POSTING_REFUSED");
  }

  @Test
  void takesAnAnswerThatArrivesBeforeTheOutcomeIsKnown() {
    String key = send(Counterparty.unknown()).correlation();
    world.acknowledge(key, PostingDecision.POSTED);
    world.advance();
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void takesAnAnswerThatArrivesBeforeTheFlowsCommit() {
    world.receive(List.of("1"), invoice("R-1", "10.00"));
    crash();
    world.acknowledge(world.counterparty().lastKey(), PostingDecision.POSTED);
    world.advance();
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
    assertThat(PayableData.of(world.invoice("1")).ledgerNumber()).isEqualTo("4711");
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void takesAnAnswerThatArrivesAfterAPersonWasAsked() {
    String key = send().correlation();
    world.pass(Counterparty.PATIENCE.plus(MOMENT));
    world.advance();
    assertStands(PayableSteps.HELD, "HELD", "OUTCOME_UNKNOWN");
    world.acknowledge(key, PostingDecision.POSTED);
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
  }

  @Test
  void believesAPostingThatFollowsARefusal() {
    String key = send().correlation();
    world.acknowledge(key, PostingDecision.REJECTED);
    world.acknowledge(key, PostingDecision.POSTED);
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
    world.acknowledge(key, PostingDecision.REJECTED);
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
  }

  @Test
  void believesAPostingThatFollowsARefusalInOnePage() {
    String key = send().correlation();
    world.acknowledge(
        acknowledgement(key, PostingDecision.REJECTED),
        acknowledgement(key, PostingDecision.POSTED));
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
  }

  @Test
  void sendsNothingAgainThatTurnsOutToBePostedAfterAPersonOpenedIt() {
    String key = send().correlation();
    world.acknowledge(key, PostingDecision.REJECTED);
    world.desk().approve("1", "A. Clerk", "period opened");
    world.acknowledge(key, PostingDecision.POSTED);
    world.advance();
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
    assertThat(PayableData.of(world.invoice("1")).connection()).isEqualTo(ERP);
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void waitsAsLongAsTheErpMayTake() {
    send();
    world.pass(Counterparty.PATIENCE);
    world.advance();
    assertStands(PayableSteps.AWAIT_POSTING, "POSTING", null);
    world.pass(MOMENT);
    world.advance();
    assertStands(PayableSteps.HELD, "HELD", "OUTCOME_UNKNOWN");
  }

  @Test
  void saysAtOnceThatTheConnectionOfAnAwaitedAnswerIsGone() {
    send();
    world.connect();
    world.advance();
    assertStands(PayableSteps.HELD, "HELD", "CONNECTION_GONE");

    world.connect(ERP, FlowWorld.BANK);
    world.desk().approve("1", "A. Approver", "configured again");
    world.advance();
    assertStands(PayableSteps.AWAIT_POSTING, "POSTING", null);
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void takesAnAnswerAlsoWhileItsConnectionWasThoughtGone() {
    Subject sent = send();
    world.connect();
    world.advance();
    world.connect(ERP, FlowWorld.BANK);
    world.acknowledge(String.valueOf(sent.correlation()), PostingDecision.POSTED);
    assertStands(PayableSteps.PAYABLE, "POSTED", null);
  }
}
