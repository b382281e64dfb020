package io.ledgerway.model.v1.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payment is for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param items documents it pays
 * @param unstructured free text lines, at most 140 characters each (Ustrd)
 * @param creditorReference creditor reference, ISO 11649 where it begins with RF (CdtrRefInf)
 */
public record Remittance(
    List<RemittanceItem> items, List<String> unstructured, @Nullable String creditorReference) {

  /** Nothing stated; JSON omits it. */
  public static final Remittance EMPTY = new Remittance(List.of(), List.of(), null);

  public Remittance {
    items = items == null ? List.of() : List.copyOf(items);
    unstructured = unstructured == null ? List.of() : List.copyOf(unstructured);
  }
}
