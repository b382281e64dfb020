package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.model.v1.envelope.Envelope;
import java.time.Instant;

/** A document and the moment of its loading. */
record Loaded<T>(Envelope<T> envelope, Instant at) {

  T document() {
    return envelope.document();
  }
}
