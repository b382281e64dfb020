package io.ledgerway.model.v1.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payment is for (RmtInf).
 *
 * <p>Immutable and thread-safe.
 *
 * @param items documents it pays (Strd/RfrdDocInf)
 * @param unstructured free text lines, at most 140 characters each (Ustrd)
 * @param creditorReference structured reference
 */
public record Remittance(
    List<@Valid RemittanceItem> items,
    List<@Size(max = 140) String> unstructured,
    @Valid @Nullable CreditorReference creditorReference) {

  /** Nothing stated; JSON omits it. */
  public static final Remittance EMPTY = new Remittance(List.of(), List.of(), null);

  public Remittance {
    items = items == null ? List.of() : List.copyOf(items);
    unstructured = unstructured == null ? List.of() : List.copyOf(unstructured);
  }
}
