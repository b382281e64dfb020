package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.envelope.DocumentRef;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt refers to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param purchaseOrders orders (UBL OrderReference)
 * @param despatch despatch advice (UBL DespatchDocumentReference)
 * @param reverses receipt that a return or correction takes back
 * @param documents others
 */
public record ReceiptReferences(
    List<@Valid DocumentRef> purchaseOrders,
    @Valid @Nullable DocumentRef despatch,
    @Valid @Nullable DocumentRef reverses,
    List<@Valid DocumentRef> documents) {

  /** Nothing stated; JSON omits it. */
  public static final ReceiptReferences EMPTY =
      new ReceiptReferences(List.of(), null, null, List.of());

  public ReceiptReferences {
    purchaseOrders = purchaseOrders == null ? List.of() : List.copyOf(purchaseOrders);
    documents = documents == null ? List.of() : List.copyOf(documents);
  }
}
