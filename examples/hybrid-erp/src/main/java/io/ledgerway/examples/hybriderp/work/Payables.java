package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.flow.FlowEngine;
import io.ledgerway.flow.InProcessFlowEngine;
import io.ledgerway.flow.payable.InvoiceIntake;
import io.ledgerway.flow.payable.InvoiceToSettlement;
import io.ledgerway.flow.payable.PayableOperations;
import io.ledgerway.flow.payable.PostingEvidence;
import io.ledgerway.model.rules.DocumentValidator;
import io.ledgerway.model.rules.Profiles;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import io.ledgerway.runtime.RuntimeConnection;
import java.util.List;

/** Invoices, from their files to what the ERPs answered. Not thread-safe. */
final class Payables {

  private final Workplace workplace;
  private final Progress progress;
  private final FlowEngine engine;

  Payables(Workplace workplace, Progress progress) {
    this.workplace = workplace;
    this.progress = progress;
    DocumentValidator validator = DocumentValidator.create();
    this.engine =
        new InProcessFlowEngine(
            workplace.flows(),
            List.of(
                new InvoiceToSettlement(
                    workplace.flows(),
                    workplace.runtime(),
                    workplace.rules(),
                    envelope -> errors(validator, envelope),
                    workplace.clock())));
  }

  private static List<Finding> errors(DocumentValidator validator, Envelope<Invoice> envelope) {
    return validator
        .validate(envelope, Profiles.claimedBy(envelope.document()))
        .violations()
        .stream()
        .filter(finding -> finding.severity().equals(Severity.ERROR))
        .toList();
  }

  /** Everything that moves without a counterparty; how much that was. */
  int move() {
    progress.stage("reading invoices");
    int moved =
        workplace.read(
            workplace.connectionOf("einvoice-inbox"),
            PayableOperations.READ_INVOICES,
            progress.counted(new InvoiceIntake(workplace.flows())));
    progress.stage("deciding and posting");
    moved += engine.advance();
    progress.stage("reading answers of the ERPs");
    for (RuntimeConnection erp : workplace.connectionsOf("erp-legacy")) {
      moved +=
          workplace.read(
              erp,
              PayableOperations.READ_ACKNOWLEDGEMENTS,
              new PostingEvidence(erp.id(), workplace.runtime().evidence(), workplace.flows()));
    }
    return moved;
  }
}
