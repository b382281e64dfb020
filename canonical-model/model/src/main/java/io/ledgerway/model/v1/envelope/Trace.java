package io.ledgerway.model.v1.envelope;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and lineage.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lineage what it was derived from
 * @param contentHash SHA-256 over the canonical JSON of the document
 * @param businessKey key that finds duplicates
 */
public record Trace(
    @Valid Lineage lineage, @Nullable String contentHash, @Nullable String businessKey) {

  /** Nothing stated; JSON omits it. */
  public static final Trace EMPTY = new Trace(Lineage.EMPTY, null, null);

  public Trace {
    lineage = lineage == null ? Lineage.EMPTY : lineage;
  }
}
