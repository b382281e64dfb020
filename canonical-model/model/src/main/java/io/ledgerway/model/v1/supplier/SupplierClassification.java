package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.trade.ItemClassification;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier is grouped.
 *
 * <p>Immutable and thread-safe.
 *
 * @param category supplier category
 * @param classes what it supplies
 * @param diversity diversity programmes that it qualifies for
 * @param parent parent company
 * @param ultimateParent top of the group
 */
@RecordBuilder
public record SupplierClassification(
    @Nullable String category,
    List<@Valid ItemClassification> classes,
    List<String> diversity,
    @Valid @Nullable DocumentRef parent,
    @Valid @Nullable DocumentRef ultimateParent) {

  /** Nothing stated; JSON omits it. */
  public static final SupplierClassification EMPTY =
      new SupplierClassification(null, List.of(), List.of(), null, null);

  public SupplierClassification {
    classes = classes == null ? List.of() : List.copyOf(classes);
    diversity = diversity == null ? List.of() : List.copyOf(diversity);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SupplierClassificationBuilder toBuilder() {
    return SupplierClassificationBuilder.builder(this);
  }
}
