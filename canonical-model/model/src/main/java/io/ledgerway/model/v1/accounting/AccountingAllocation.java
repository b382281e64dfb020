package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of an amount goes to which account and dimensions (BT-19, BT-133 carry at most one as
 * text). Exactly one of percentage, amount and quantity measures it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sequence order, from 1
 * @param percentage share of the line
 * @param amount share as amount
 * @param quantity share as quantity
 * @param glAccount account of the general ledger
 * @param dimensions values of dimensions, any number
 * @param legalEntity entity that bears it where it is not the document's
 * @param costObject cost object
 * @param taxCode tax code of the ledger
 * @param memo posting text
 * @param budgetRef budget or commitment that it consumes
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record AccountingAllocation(
    @Nullable Integer sequence,
    @Valid @Nullable Percentage percentage,
    @Valid @Nullable Money amount,
    @Valid @Nullable Quantity quantity,
    @Valid @Nullable GlAccountRef glAccount,
    List<@Valid DimensionRef> dimensions,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid @Nullable CostObject costObject,
    @Nullable String taxCode,
    @Nullable String memo,
    @Nullable String budgetRef,
    @Valid Extensions extensions) {

  public AccountingAllocation {
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public AccountingAllocationBuilder toBuilder() {
    return AccountingAllocationBuilder.builder(this);
  }
}
