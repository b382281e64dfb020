package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentRef;
import org.jspecify.annotations.Nullable;

/** What a reference to a document says. */
final class References {

  private References() {}

  static @Nullable String number(@Nullable DocumentRef reference) {
    return reference == null ? null : reference.number();
  }

  /** Our own id; the number where there is none. */
  static @Nullable String id(DocumentRef reference) {
    DocumentId id = reference.canonicalId();
    return id == null ? reference.number() : id.value();
  }
}
