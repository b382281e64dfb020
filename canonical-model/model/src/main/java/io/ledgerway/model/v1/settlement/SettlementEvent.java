package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One booking on an account; append-only. Identity: account, entry, and transaction inside the
 * entry.
 *
 * <p>Immutable and thread-safe.
 *
 * @param account our account (Acct)
 * @param accountCurrency its currency
 * @param statement which statement
 * @param entry which entry
 * @param bookingStatus whether it is booked (Sts)
 * @param eventType what happened
 * @param creditDebit side (CdtDbtInd)
 * @param amount amount, never negative
 * @param amounts amounts behind it, and charges
 * @param dates when
 * @param transactionCode the bank's code (BkTxCd)
 * @param references the order behind it (Refs)
 * @param counterparty the other side
 * @param outcome return reason, remittance and matches
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record SettlementEvent(
    @Valid AccountNumber account,
    @Valid @Nullable CurrencyCode accountCurrency,
    @Valid StatementRef statement,
    @Valid EntryRef entry,
    @Nullable BookingStatus bookingStatus,
    SettlementEventType eventType,
    CreditDebit creditDebit,
    @Valid Money amount,
    @Valid EventAmounts amounts,
    @Valid EventDates dates,
    @Valid TransactionCode transactionCode,
    @Valid SettlementReferences references,
    @Valid Counterparty counterparty,
    @Valid SettlementOutcome outcome,
    @Valid Extensions extensions) {

  public SettlementEvent {
    Objects.requireNonNull(account, "account");
    statement = statement == null ? StatementRef.EMPTY : statement;
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(eventType, "eventType");
    Objects.requireNonNull(creditDebit, "creditDebit");
    Objects.requireNonNull(amount, "amount");
    amounts = amounts == null ? EventAmounts.EMPTY : amounts;
    dates = dates == null ? EventDates.EMPTY : dates;
    transactionCode = transactionCode == null ? TransactionCode.EMPTY : transactionCode;
    references = references == null ? SettlementReferences.EMPTY : references;
    counterparty = counterparty == null ? Counterparty.EMPTY : counterparty;
    outcome = outcome == null ? SettlementOutcome.EMPTY : outcome;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SettlementEventBuilder toBuilder() {
    return SettlementEventBuilder.builder(this);
  }
}
