package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.flow.FlowEngine;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.InProcessFlowEngine;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.notice.AcknowledgementDeadline;
import io.ledgerway.flow.payable.PayableSteps;
import io.ledgerway.flow.payment.BatchSubmission;
import io.ledgerway.flow.payment.PaymentOperations;
import io.ledgerway.flow.payment.PaymentRun;
import io.ledgerway.flow.settlement.PaymentReports;
import io.ledgerway.flow.settlement.StatementMatching;
import io.ledgerway.runtime.RuntimeConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Payments, from open items to what the banks answered. Not thread-safe. */
final class Payments {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int PAGE = 1000;

  private final Workplace workplace;
  private final Progress progress;
  private final FlowEngine engine;
  private final PaymentRun run;

  Payments(Workplace workplace, Progress progress) {
    this.workplace = workplace;
    this.progress = progress;
    this.engine =
        new InProcessFlowEngine(
            workplace.flows(),
            List.of(
                new BatchSubmission(workplace.flows(), workplace.runtime(), workplace.rules()),
                new AcknowledgementDeadline(
                    workplace.flows(), workplace.runtime(), workplace.clock())));
    this.run = new PaymentRun(workplace.flows(), workplace.rules(), workplace.clock());
  }

  /** Everything that moves without a counterparty; how much that was. */
  int move() {
    FlowStore store = workplace.flows();
    progress.stage("sending payments");
    int moved = engine.advance();
    progress.stage("reading answers of the banks");
    StatementMatching matching = new StatementMatching(store);
    for (RuntimeConnection bank : workplace.connectionsOf("bank-files")) {
      moved += workplace.read(bank, PaymentOperations.READ_REPORTS, new PaymentReports(store));
      moved += workplace.read(bank, PaymentOperations.READ_STATEMENTS, progress.counted(matching));
    }
    return moved + matching.release();
  }

  /** Pays what is open; how many documents that moved. */
  int payOpenItems() {
    progress.stage("payment run");
    return run.start();
  }

  /**
   * The same, unless invoices are on their way that should be paid together with what is open: an
   * ERP that answers none of them for a minute is not waited for.
   */
  int payOpenItemsWhenQuiet() {
    boolean busy =
        !at(PayableSteps.RECEIVED).isEmpty()
            || !at(PayableSteps.POST).isEmpty()
            || at(PayableSteps.AWAIT_POSTING).stream().anyMatch(this::isYoung);
    return busy ? 0 : payOpenItems();
  }

  private List<Subject> at(String step) {
    return workplace.flows().at(SubjectKind.INVOICE, step, 0, PAGE);
  }

  private boolean isYoung(Subject subject) {
    Instant changed = subject.updatedAt();
    return changed != null && changed.plus(PATIENCE).isAfter(workplace.clock().instant());
  }
}
