package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Period;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The header of a statement, beside its events (Stmt).
 *
 * <p>Immutable and thread-safe.
 *
 * @param account the account
 * @param currency its currency
 * @param statement id, sequence, page
 * @param period from when to when (FrToDt)
 * @param lastPage whether this page is the last
 * @param copyDuplicate DUPL or COPY when it is no original
 * @param balances balances (Bal)
 * @param totals what the bank itself counted
 * @param check what the entries add up to; null before they are read
 * @param createdAt when the bank made it
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record AccountStatement(
    @Valid AccountNumber account,
    @Valid @Nullable CurrencyCode currency,
    @Valid StatementRef statement,
    @Valid Period period,
    @Nullable Boolean lastPage,
    @Nullable String copyDuplicate,
    List<@Valid StatementBalance> balances,
    @Valid StatementTotals totals,
    @Valid @Nullable StatementCheck check,
    @Nullable Instant createdAt,
    @Valid Extensions extensions) {

  public AccountStatement {
    Objects.requireNonNull(account, "account");
    statement = statement == null ? StatementRef.EMPTY : statement;
    period = period == null ? Period.EMPTY : period;
    balances = balances == null ? List.of() : List.copyOf(balances);
    totals = totals == null ? StatementTotals.EMPTY : totals;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public AccountStatementBuilder toBuilder() {
    return AccountStatementBuilder.builder(this);
  }
}
