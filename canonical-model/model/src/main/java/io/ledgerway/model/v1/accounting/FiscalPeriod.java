package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal period of a ledger.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ledger ledger
 * @param name name
 * @param start first day
 * @param end last day
 * @param number number in the year, from 1
 * @param fiscalYear year
 * @param adjusting whether it holds closing adjustments only
 * @param status whether it takes postings
 * @param legalEntity whose books; null means all
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record FiscalPeriod(
    @Nullable String ledger,
    @Nullable String name,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable Integer number,
    @Nullable String fiscalYear,
    @Nullable Boolean adjusting,
    @Nullable FiscalPeriodStatus status,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid Extensions extensions) {

  public FiscalPeriod {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public FiscalPeriodBuilder toBuilder() {
    return FiscalPeriodBuilder.builder(this);
  }
}
