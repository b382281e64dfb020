package io.ledgerway.model.v1.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the bank itself counted (TxsSummry).
 *
 * <p>Immutable and thread-safe.
 *
 * @param entryCount entries
 * @param creditCount credits
 * @param creditSum sum of credits
 * @param debitCount debits
 * @param debitSum sum of debits, not negated
 */
@RecordBuilder
public record StatementTotals(
    @Nullable Integer entryCount,
    @Nullable Integer creditCount,
    @Nullable BigDecimal creditSum,
    @Nullable Integer debitCount,
    @Nullable BigDecimal debitSum) {

  /** Nothing stated; JSON omits it. */
  public static final StatementTotals EMPTY = new StatementTotals(null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public StatementTotalsBuilder toBuilder() {
    return StatementTotalsBuilder.builder(this);
  }
}
