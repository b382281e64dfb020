package io.ledgerway.model.v1.envelope;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document was derived from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param traceId trace id
 * @param correlationId id of the business case
 * @param causationId id of what caused it
 * @param derivedFrom {@code id@hash} of the documents it was made from
 */
public record Lineage(
    @Nullable String traceId,
    @Nullable String correlationId,
    @Nullable String causationId,
    List<String> derivedFrom) {

  /** Nothing stated; JSON omits it. */
  public static final Lineage EMPTY = new Lineage(null, null, null, List.of());

  public Lineage {
    derivedFrom = derivedFrom == null ? List.of() : List.copyOf(derivedFrom);
  }
}
