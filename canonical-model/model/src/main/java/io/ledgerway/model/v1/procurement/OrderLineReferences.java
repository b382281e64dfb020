package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.envelope.DocumentRef;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order line stands on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param requisitionLine line of the requisition
 * @param contractLine line of the contract
 * @param documents others
 */
public record OrderLineReferences(
    @Valid @Nullable DocumentRef requisitionLine,
    @Valid @Nullable DocumentRef contractLine,
    List<@Valid DocumentRef> documents) {

  /** Nothing stated; JSON omits it. */
  public static final OrderLineReferences EMPTY = new OrderLineReferences(null, null, List.of());

  public OrderLineReferences {
    documents = documents == null ? List.of() : List.copyOf(documents);
  }
}
