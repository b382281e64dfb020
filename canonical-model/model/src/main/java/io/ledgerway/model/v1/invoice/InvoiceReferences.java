package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.value.Identifier;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice refers to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param specificationId specification (BT-24)
 * @param businessProcess business process (BT-23)
 * @param buyerReference buyer reference (BT-10)
 * @param buyerAccountingReference buyer accounting reference (BT-19)
 * @param internalNumber our own number
 * @param invoicedObject invoiced object with its scheme (BT-18)
 * @param documents project (BT-11), contract (BT-12), order (BT-13), sales order (BT-14), receipt
 *     (BT-15), despatch (BT-16), tender (BT-17), preceding invoices (BG-3)
 */
@RecordBuilder
public record InvoiceReferences(
    @Nullable String specificationId,
    @Nullable String businessProcess,
    @Nullable String buyerReference,
    @Nullable String buyerAccountingReference,
    @Nullable String internalNumber,
    @Valid @Nullable Identifier invoicedObject,
    List<@Valid DocumentRef> documents) {

  /** Nothing stated; JSON omits it. */
  public static final InvoiceReferences EMPTY =
      new InvoiceReferences(null, null, null, null, null, null, List.of());

  public InvoiceReferences {
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public InvoiceReferencesBuilder toBuilder() {
    return InvoiceReferencesBuilder.builder(this);
  }
}
