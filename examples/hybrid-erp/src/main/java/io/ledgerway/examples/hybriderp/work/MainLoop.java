package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.connector.OperationId;
import io.ledgerway.flow.FlowEngine;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.InProcessFlowEngine;
import io.ledgerway.flow.payable.InvoiceIntake;
import io.ledgerway.flow.payable.InvoiceToSettlement;
import io.ledgerway.flow.payable.PayableOperations;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.flow.payable.PostingEvidence;
import io.ledgerway.flow.payment.BatchSubmission;
import io.ledgerway.flow.payment.PaymentOperations;
import io.ledgerway.flow.payment.PaymentRun;
import io.ledgerway.flow.settlement.PaymentReports;
import io.ledgerway.flow.settlement.StatementMatching;
import io.ledgerway.model.rules.DocumentValidator;
import io.ledgerway.model.rules.Profiles;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.checkpoint.PageSink;
import io.ledgerway.runtime.checkpoint.ReadSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drives everything until nothing moves any more: what came in, what can be decided and sent, what
 * was answered, and only when all of that rests, a payment run. Not thread-safe.
 */
final class MainLoop {

  private final Workplace workplace;
  private final @Nullable StandIns standIns;
  private final Progress progress;
  private final FlowEngine engine;
  private final PaymentRun paymentRun;

  MainLoop(Workplace workplace, @Nullable StandIns standIns, Progress progress) {
    this.workplace = workplace;
    this.standIns = standIns;
    this.progress = progress;
    FlowStore store = workplace.flows();
    PayableRules rules = workplace.rules();
    DocumentValidator validator = DocumentValidator.create();
    this.engine =
        new InProcessFlowEngine(
            store,
            List.of(
                new InvoiceToSettlement(
                    store,
                    workplace.runtime(),
                    rules,
                    envelope -> errors(validator, envelope),
                    workplace.clock()),
                new BatchSubmission(store, workplace.runtime(), rules)));
    this.paymentRun = new PaymentRun(store, rules, workplace.clock());
  }

  private static List<Finding> errors(DocumentValidator validator, Envelope<Invoice> envelope) {
    return validator
        .validate(envelope, Profiles.claimedBy(envelope.document()))
        .violations()
        .stream()
        .filter(finding -> finding.severity().equals(Severity.ERROR))
        .toList();
  }

  /** Runs to rest. */
  void run() {
    progress.stage("recovering");
    workplace.runtime().recover();
    int moved;
    do {
      moved = own();
      if (moved == 0 && standIns != null) {
        progress.stage("counterparties");
        moved = standIns.work();
      }
      if (moved == 0) {
        progress.stage("payment run");
        moved = paymentRun.start();
      }
    } while (moved > 0);
  }

  /** Everything that moves without a counterparty. */
  private int own() {
    FlowStore store = workplace.flows();
    progress.stage("reading invoices");
    int moved =
        read(
            workplace.connectionOf("einvoice-inbox"),
            PayableOperations.READ_INVOICES,
            counted(new InvoiceIntake(store)));
    progress.stage("deciding and posting");
    moved += engine.advance();
    progress.stage("reading answers");
    for (RuntimeConnection erp : workplace.connectionsOf("erp-legacy")) {
      moved +=
          read(
              erp,
              PayableOperations.READ_ACKNOWLEDGEMENTS,
              new PostingEvidence(erp.id(), workplace.runtime().evidence(), store));
    }
    for (RuntimeConnection bank : workplace.connectionsOf("bank-files")) {
      moved += read(bank, PaymentOperations.READ_REPORTS, new PaymentReports(store));
      moved += read(bank, PaymentOperations.READ_STATEMENTS, counted(new StatementMatching(store)));
    }
    return moved;
  }

  private <T> int read(RuntimeConnection connection, OperationId operation, PageSink<T> sink) {
    ReadSummary summary = workplace.runtime().read(connection, operation, sink);
    return summary.items() + summary.files() + summary.rejected();
  }

  private <T> PageSink<T> counted(PageSink<T> sink) {
    return items -> {
      sink.accept(items);
      progress.step(items.size());
    };
  }
}
