package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.value.Period;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order stands on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param validity when the agreement is valid (UBL ValidityPeriod)
 * @param contract contract (UBL Contract)
 * @param requisition requisition
 * @param quotation quotation (UBL QuotationDocumentReference)
 * @param project project
 * @param documents others
 */
@RecordBuilder
public record OrderReferences(
    @Valid Period validity,
    @Valid @Nullable DocumentRef contract,
    @Valid @Nullable DocumentRef requisition,
    @Valid @Nullable DocumentRef quotation,
    @Valid @Nullable DocumentRef project,
    List<@Valid DocumentRef> documents) {

  /** Nothing stated; JSON omits it. */
  public static final OrderReferences EMPTY =
      new OrderReferences(Period.EMPTY, null, null, null, null, List.of());

  public OrderReferences {
    validity = validity == null ? Period.EMPTY : validity;
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public OrderReferencesBuilder toBuilder() {
    return OrderReferencesBuilder.builder(this);
  }
}
