package io.ledgerway.flow.payable;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.json.Projection;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.RawReference;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.runtime.checkpoint.PageSink;
import java.util.List;

/** Takes invoices into the flow; the same one again changes nothing. */
public final class InvoiceIntake implements PageSink<Invoice> {

  /** What a document says, without where it stands. */
  static final Projection CONTENT = Projection.leavingOut("/state");

  private final FlowStore store;

  /**
   * An intake into a store.
   *
   * @param store where subjects are kept
   */
  public InvoiceIntake(FlowStore store) {
    this.store = store;
  }

  @Override
  public void accept(List<Envelope<Invoice>> items) {
    FlowChange change = new FlowChange();
    for (Envelope<Invoice> item : items) {
      change.insert(new NewSubject(subject(item), FlowJson.write(item)));
    }
    store.commit(change);
  }

  private static Subject subject(Envelope<Invoice> item) {
    Invoice invoice = item.document();
    RawReference raw = item.origin().raw();
    PayableData data =
        PayableDataBuilder.builder()
            .file(raw == null ? null : raw.ref())
            .fileSha256(raw == null ? null : raw.sha256())
            .fingerprint(CanonicalJson.sha256(invoice, CONTENT))
            .nature(invoice.type().nature() == null ? null : invoice.type().nature().value())
            .issueDate(invoice.dates().issue())
            .dueDate(invoice.dates().due())
            .build();
    return new Subject(
        item.id().value(),
        SubjectKind.INVOICE,
        0,
        0,
        PayableSteps.RECEIVED,
        PayableSteps.STATE_RECEIVED,
        null,
        invoice.number(),
        null,
        invoice.payableEffect(),
        null,
        null,
        FlowJson.writeFacts(data),
        null);
  }
}
