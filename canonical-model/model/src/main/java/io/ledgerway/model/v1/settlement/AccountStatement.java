package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The header of a statement, beside its events.
 *
 * <p>Immutable and thread-safe.
 *
 * @param account the account
 * @param currency its currency
 * @param statement id, sequence, page
 * @param lastPage whether this page is the last
 * @param copyDuplicate DUPL or COPY when it is no original
 * @param balances balances
 * @param check what the entries add up to; null before they are read
 * @param createdAt when the bank made it
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record AccountStatement(
    AccountNumber account,
    @Nullable CurrencyCode currency,
    StatementRef statement,
    @Nullable Boolean lastPage,
    @Nullable String copyDuplicate,
    List<StatementBalance> balances,
    @Nullable StatementCheck check,
    @Nullable Instant createdAt,
    Extensions extensions) {

  public AccountStatement {
    Objects.requireNonNull(account, "account");
    statement = statement == null ? StatementRef.EMPTY : statement;
    balances = balances == null ? List.of() : List.copyOf(balances);
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
