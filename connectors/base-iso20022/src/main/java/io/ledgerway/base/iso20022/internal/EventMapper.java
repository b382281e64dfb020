package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.Charge;
import io.ledgerway.model.v1.settlement.Counterparty;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.EventAmounts;
import io.ledgerway.model.v1.settlement.EventDates;
import io.ledgerway.model.v1.settlement.EventRemittance;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.settlement.SettlementOutcome;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an event of an entry and one of its transactions. */
final class EventMapper {

  private static final Set<String> RETURNS = Set.of("RRTN", "RPCR");
  private static final Set<String> CHARGES = Set.of("CHRG", "FEES", "COMM");
  private static final Set<String> INTEREST = Set.of("INTR");

  private EventMapper() {}

  /** The last event of an entry also carries what is kept of the entry itself. */
  static SettlementEvent event(
      Statement statement, Entry entry, EntryDetails details, boolean last) {
    boolean only = last && entry.transactions <= 1;
    Money entryAmount = Objects.requireNonNull(entry.amount);
    CreditDebit entrySide = Objects.requireNonNull(entry.creditDebit);
    CreditDebit side = details.creditDebit == null ? entrySide : details.creditDebit;
    TransactionCode code =
        details.transactionCode.equals(TransactionCode.EMPTY)
            ? entry.transactionCode
            : details.transactionCode;
    Money amount = amount(entryAmount, details, only);
    return SettlementEventBuilder.builder()
        .account(statement.account())
        .accountCurrency(statement.currency())
        .statement(statement.reference())
        .entry(
            new EntryRef(
                Objects.requireNonNull(entry.identity),
                details.index,
                entryAmount,
                entry.reference,
                details.bankReference == null ? entry.bankReference : details.bankReference))
        .bookingStatus(entry.status)
        .eventType(type(entry, details, code))
        .creditDebit(side)
        .amount(amount)
        .amounts(amounts(entry, details, only, last))
        .dates(new EventDates(entry.booking.date(), entry.value.date(), entry.booking.moment()))
        .transactionCode(code)
        .references(references(entry, details))
        .counterparty(counterparty(statement.account(), side, details))
        .outcome(
            new SettlementOutcome(
                new EventRemittance(details.unstructured, details.creditorReference),
                details.returnReason,
                SettlementMatchStatus.UNMATCHED,
                List.of(),
                null))
        .extensions(last ? details.kept.with(entry.kept) : details.kept.extensions())
        .build();
  }

  /**
   * The transaction's own amount; the entry's when it is the only one; an instructed amount in the
   * account's currency. Where a collective entry states none of these, zero with a mark that must
   * be understood: to share the entry's amount out would be a guess.
   */
  private static Money amount(Money entryAmount, EntryDetails details, boolean only) {
    if (details.amount != null) {
      Money other = details.amounts.transaction;
      if (other != null && !other.equals(details.amount)) {
        details.kept.add("AmtDtls/TxAmt/Amt", other.toString());
      }
      return details.amount;
    }
    if (details.amounts.transaction != null) {
      return details.amounts.transaction;
    }
    if (only) {
      return entryAmount;
    }
    Money instructed = details.amounts.instructed;
    if (instructed != null && instructed.currency().equals(entryAmount.currency())) {
      return instructed;
    }
    details.kept.addVital("amountNotStated", "the bank states no amount for this transaction");
    return Money.zero(entryAmount.currency());
  }

  private static SettlementEventType type(Entry entry, EntryDetails details, TransactionCode code) {
    String subFamily = code.subFamily();
    if (details.returned || ("PMNT".equals(code.domain()) && isIn(RETURNS, subFamily))) {
      return SettlementEventType.RETURN;
    }
    if (entry.reversal) {
      return SettlementEventType.REVERSAL;
    }
    if (isIn(CHARGES, subFamily) || isIn(CHARGES, code.family())) {
      return SettlementEventType.FEE;
    }
    if (isIn(INTEREST, subFamily)) {
      return SettlementEventType.INTEREST;
    }
    if ("FORX".equals(code.domain())) {
      return SettlementEventType.FX;
    }
    return SettlementEventType.PAYMENT;
  }

  private static boolean isIn(Set<String> codes, @Nullable String code) {
    return code != null && codes.contains(code);
  }

  private static SettlementReferences references(Entry entry, EntryDetails details) {
    return new SettlementReferences(
        details.endToEndId,
        details.instructionId,
        details.uetr,
        details.messageId == null ? entry.batchMessageId : details.messageId,
        details.batchId == null ? entry.batchId : details.batchId,
        details.mandateId);
  }

  /**
   * For money that went out the creditor, for money that came in the debtor; in a booking that
   * takes another one back the parties may keep their roles, so that the one with our account is
   * not it.
   */
  private static Counterparty counterparty(
      AccountNumber own, CreditDebit side, EntryDetails details) {
    boolean creditor = side.equals(CreditDebit.DEBIT);
    AccountNumber expected = creditor ? details.creditorAccount : details.debtorAccount;
    AccountNumber other = creditor ? details.debtorAccount : details.creditorAccount;
    if (own.equals(expected) && !own.equals(other)) {
      creditor = !creditor;
    }
    return creditor
        ? new Counterparty(details.creditorName, details.creditorAccount, details.creditorAgent)
        : new Counterparty(details.debtorName, details.debtorAccount, details.debtorAgent);
  }

  /** The amounts of the transaction; those of the entry where it is the only one. */
  private static EventAmounts amounts(
      Entry entry, EntryDetails details, boolean only, boolean last) {
    AmountDetails own = details.amounts;
    AmountDetails around = only ? entry.amounts : new AmountDetails();
    List<Charge> charges = new ArrayList<>(own.charges);
    if (last) {
      charges.addAll(entry.amounts.charges);
    }
    return new EventAmounts(
        own.instructed == null ? around.instructed : own.instructed,
        own.counterValue == null ? around.counterValue : own.counterValue,
        own.exchangeRate == null ? around.exchangeRate : own.exchangeRate,
        charges);
  }
}
