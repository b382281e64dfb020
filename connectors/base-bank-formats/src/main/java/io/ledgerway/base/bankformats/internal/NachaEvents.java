package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.ChangeNotice;
import io.ledgerway.base.bankformats.NachaEntry;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.Counterparty;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.EventDates;
import io.ledgerway.model.v1.settlement.EventRemittance;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.settlement.SettlementOutcome;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes events, notices and entries of records 6 and 7. */
final class NachaEvents {

  private final EntryIdentity identities = new EntryIdentity();
  private final AccountNumber account;

  NachaEvents(AccountNumber account) {
    this.account = account;
  }

  void beginBatch() {
    identities.beginStatement();
  }

  /**
   * A return. Money of a credit that we sent comes in again; a return that is dishonoured (R61 to
   * R70) takes that back, and one that is contested (R71 to R77) stands again.
   *
   * @param detail the entry
   * @param addenda its addenda record 99
   * @param credit whether the original entry was a credit to the receiver
   * @param file identity of the file
   */
  SettlementEvent event(NachaDetail detail, NachaLine addenda, boolean credit, StatementRef file) {
    String code = addenda.at(4, 6);
    int number = Integer.parseInt(code.substring(1));
    boolean dishonoured = number >= 61 && number <= 70;
    boolean contested = number >= 71 && number <= 77;
    NachaBatch batch = detail.batch();
    String original = addenda.at(7, 21).strip();
    Money amount = money(detail);
    LocalDate settled = batch.settlementDate();
    KeptTexts kept = new KeptTexts("nacha");
    kept.add("companyId", batch.companyId());
    kept.add("originalBank", addenda.textAt(28, 35));
    if (dishonoured || contested) {
      kept.add("returnTraceNumber", addenda.textAt(39, 53));
      kept.add("returnReason", "R" + addenda.at(57, 58));
    } else if (!addenda.at(22, 27).equals("000000")) {
      kept.add("dateOfDeath", addenda.textAt(22, 27));
    }
    String reversed = dishonoured ? addenda.at(39, 53).strip() : original;
    return SettlementEventBuilder.builder()
        .account(account)
        .accountCurrency(CurrencyCode.USD)
        .statement(new StatementRef(file.id(), batch.number(), null))
        .entry(
            new EntryRef(
                identity(detail, original, code, amount), null, amount, null, detail.traceNumber()))
        .bookingStatus(BookingStatus.INFORMATION)
        .eventType(dishonoured ? SettlementEventType.REVERSAL : SettlementEventType.RETURN)
        .creditDebit(credit != dishonoured ? CreditDebit.CREDIT : CreditDebit.DEBIT)
        .amount(amount)
        .dates(new EventDates(null, settled, null))
        .transactionCode(
            new TransactionCode(
                null, null, null, batch.entryClass().strip() + "+" + detail.transactionCode()))
        .references(
            new SettlementReferences(detail.identification(), original, null, null, null, null))
        .counterparty(new Counterparty(detail.name(), receiver(detail), null))
        .outcome(
            new SettlementOutcome(
                new EventRemittance(information(detail, addenda, dishonoured, contested), null),
                code,
                SettlementMatchStatus.UNMATCHED,
                List.of(),
                reversed.isEmpty() ? null : new EntryRef(reversed, null, null, null, null)))
        .extensions(kept.extensions())
        .build();
  }

  /** A trace number is unique by bank and day only, so the day is a part of the identity. */
  private String identity(NachaDetail detail, String original, String code, Money amount) {
    NachaBatch batch = detail.batch();
    LocalDate settled = batch.settlementDate();
    LocalDate day = settled == null ? batch.effectiveDate() : settled;
    String reference = day == null ? null : detail.traceNumber() + "/" + day;
    return identities.of(
        account.value(),
        reference,
        String.join(
            "\u0000",
            original,
            code,
            amount.amount().toPlainString(),
            detail.transactionCode(),
            String.valueOf(detail.account()),
            detail.traceNumber()));
  }

  private static List<String> information(
      NachaDetail detail, NachaLine addenda, boolean dishonoured, boolean contested) {
    if (contested) {
      return List.of();
    }
    int from = dishonoured ? 59 : detail.batch().isInternational() ? 46 : 36;
    String text = addenda.textAt(from, 79);
    return text == null ? List.of() : List.of(text);
  }

  /** A notification of change. */
  static ChangeNotice notice(NachaDetail detail, NachaLine addenda) {
    boolean international = detail.batch().isInternational();
    return new ChangeNotice(
        detail.line.number(),
        addenda.at(4, 6),
        addenda.at(7, 21).strip(),
        detail.traceNumber().strip(),
        receiver(detail),
        detail.identification(),
        detail.name(),
        addenda.textAt(28, 35),
        addenda.at(36, international ? 70 : 64).strip());
  }

  /** An entry that is neither. */
  static NachaEntry entry(NachaDetail detail, boolean credit) {
    return new NachaEntry(
        detail.line.number(),
        detail.batch().entryClass(),
        detail.transactionCode(),
        credit ? CreditDebit.CREDIT : CreditDebit.DEBIT,
        detail.line.at(4, 12),
        receiver(detail),
        money(detail),
        detail.identification(),
        detail.name(),
        detail.traceNumber(),
        detail.batch().effectiveDate(),
        detail.texts());
  }

  private static Money money(NachaDetail detail) {
    return Money.of(BigDecimal.valueOf(detail.cents(), 2), CurrencyCode.USD);
  }

  private static @Nullable AccountNumber receiver(NachaDetail detail) {
    String number = detail.account();
    return number == null ? null : new AccountNumber(number);
  }
}
