package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of the ledger, such as cost centre or project.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code code
 * @param name name
 * @param kind what it is about
 * @param segmentPosition position in the account string, from 1
 * @param required whether each line needs a value
 * @param legalEntities entities that use it; empty means all
 * @param hierarchies hierarchies of its values
 * @param status whether it is used
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record AccountingDimension(
    @Nullable String code,
    @Nullable String name,
    @Nullable DimensionKind kind,
    @Nullable Integer segmentPosition,
    @Nullable Boolean required,
    List<@Valid LegalEntityRef> legalEntities,
    List<String> hierarchies,
    @Nullable MasterStatus status,
    @Valid Extensions extensions) {

  public AccountingDimension {
    legalEntities = legalEntities == null ? List.of() : List.copyOf(legalEntities);
    hierarchies = hierarchies == null ? List.of() : List.copyOf(hierarchies);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public AccountingDimensionBuilder toBuilder() {
    return AccountingDimensionBuilder.builder(this);
  }
}
