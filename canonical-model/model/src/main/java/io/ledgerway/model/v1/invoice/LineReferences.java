package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.value.Identifier;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line refers to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param buyerAccountingReference buyer accounting reference (BT-133)
 * @param invoicedObject invoiced object with its scheme (BT-128)
 * @param documents order line (BT-132), receipts, despatch, contract line
 */
public record LineReferences(
    @Nullable String buyerAccountingReference,
    @Valid @Nullable Identifier invoicedObject,
    List<@Valid DocumentRef> documents) {

  /** Nothing stated; JSON omits it. */
  public static final LineReferences EMPTY = new LineReferences(null, null, List.of());

  public LineReferences {
    documents = documents == null ? List.of() : List.copyOf(documents);
  }
}
