package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.einvoice.AttachmentSource;
import io.ledgerway.model.v1.envelope.Extensions;

/** What the section writers share: what is lost, and where bytes come from. */
final class Output {

  private final Losses losses = new Losses();
  private final AttachmentSource source;
  private final boolean creditNote;

  Output(AttachmentSource source, boolean creditNote) {
    this.source = source;
    this.creditNote = creditNote;
  }

  Losses losses() {
    return losses;
  }

  AttachmentSource source() {
    return source;
  }

  boolean creditNote() {
    return creditNote;
  }

  /** Extensions to be written inside a component; end it by {@link #end}. */
  KeptTexts kept(Extensions extensions) {
    return new KeptTexts(extensions);
  }

  /** Ends a component's element; what of its extensions was not written is lost. */
  void end(Group group, KeptTexts kept, Place place) {
    group.end();
    kept.reportLeft(losses, place);
  }
}
