package io.ledgerway.model.v1.settlement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a booking was for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unstructured free text
 * @param creditorReference creditor reference
 */
public record EventRemittance(List<String> unstructured, @Nullable String creditorReference) {

  /** Nothing stated; JSON omits it. */
  public static final EventRemittance EMPTY = new EventRemittance(List.of(), null);

  public EventRemittance {
    unstructured = unstructured == null ? List.of() : List.copyOf(unstructured);
  }
}
