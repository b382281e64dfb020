package io.ledgerway.model.v1.envelope;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That the source removed a document.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at when
 * @param kind how
 */
public record Deletion(@Nullable Instant at, DeletionKind kind) {

  public Deletion {
    Objects.requireNonNull(kind, "kind");
  }
}
