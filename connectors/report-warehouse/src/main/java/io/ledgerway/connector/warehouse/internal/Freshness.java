package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.model.v1.envelope.Origin;
import java.time.Instant;

/** How old a row's facts are. */
final class Freshness {

  private Freshness() {}

  /** When the source last changed the document; when we saw it, where the source does not say. */
  static <T> Instant versionAt(Loaded<T> loaded) {
    Origin origin = loaded.envelope().origin();
    Instant modified = origin.sourceVersion().modifiedAt();
    return modified == null ? origin.observedAt() : modified;
  }
}
