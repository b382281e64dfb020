package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.AccountStatementBuilder;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.settlement.StatementTotals;
import io.ledgerway.model.v1.settlement.StatementTotalsBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Period;
import io.ledgerway.model.v1.value.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One statement while it is read: its header, and what its entries add up to. */
final class Statement {

  private final IsoInput input;
  private final Balances balances;
  private final KeptTexts kept;
  private final List<StatementItem> remarks = new ArrayList<>();
  private @Nullable AccountNumber account;
  private @Nullable CurrencyCode currency;
  private @Nullable String id;
  private @Nullable String electronicSequence;
  private @Nullable String legalSequence;
  private @Nullable Integer page;
  private @Nullable Boolean lastPage;
  private @Nullable String copyDuplicate;
  private @Nullable Instant createdAt;
  private Period period = Period.EMPTY;
  private final StatementTotalsBuilder totals = StatementTotalsBuilder.builder();
  private boolean headerDone;
  private boolean incomplete;
  private final EntryTotals entries = new EntryTotals();

  Statement(IsoInput input, @Nullable Integer page, @Nullable Boolean lastPage) {
    this.input = input;
    this.page = page;
    this.lastPage = lastPage;
    this.copyDuplicate = input.copyDuplicate();
    this.kept = new KeptTexts(input.path());
    this.balances = new Balances(input, kept);
  }

  AccountNumber account() {
    if (account == null) {
      throw input.problem("a statement names no account. Have the file corrected.");
    }
    return account;
  }

  @Nullable CurrencyCode currency() {
    return currency;
  }

  StatementRef reference() {
    return new StatementRef(
        id, electronicSequence == null ? legalSequence : electronicSequence, page);
  }

  void read() {
    switch (input.name()) {
      case "Id" -> id = input.text();
      case "ElctrncSeqNb" -> electronicSequence = input.text();
      case "LglSeqNb" -> legalSequence = input.text();
      case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> pagination();
      case "CreDtTm" -> created();
      case "FrToDt" -> fromTo();
      case "CpyDplctInd" -> copyDuplicate = input.text();
      case "Acct" -> readAccount();
      case "Bal" -> balance();
      case "TxsSummry" -> summary();
      default -> input.keep(kept);
    }
  }

  private void pagination() {
    while (input.next()) {
      switch (input.name()) {
        case "PgNb" -> page = input.number();
        case "LastPgInd" -> lastPage = input.flag();
        default -> input.skip();
      }
    }
  }

  private void created() {
    String text = input.text();
    createdAt = text == null ? null : IsoInput.moment(text);
    if (createdAt == null) {
      kept.add("CreDtTm", text);
    }
  }

  private void fromTo() {
    LocalDate from = null;
    LocalDate to = null;
    while (input.next()) {
      switch (input.name()) {
        case "FrDtTm", "FrDt" -> from = input.dateOrNull();
        case "ToDtTm", "ToDt" -> to = input.dateOrNull();
        default -> input.keep(kept);
      }
    }
    period = new Period(from, to);
  }

  private void readAccount() {
    while (input.next()) {
      switch (input.name()) {
        case "Id" -> account = input.accountId();
        case "Ccy" -> currency = input.currency();
        default -> input.keep(kept);
      }
    }
  }

  /** One that can't be read says nothing about the entries, but the check fails for it. */
  private void balance() {
    long line = input.line();
    int depth = input.depth();
    try {
      balances.read();
    } catch (XmlProblem e) {
      if (e.code() != XmlProblem.Code.UNEXPECTED_CONTENT) {
        throw e;
      }
      input.leave(depth);
      incomplete = true;
      remarks.add(
          remark(
              line, "ISO-BALANCE", Severity.WARNING, "A balance was left out: " + e.getMessage()));
    }
  }

  private void summary() {
    while (input.next()) {
      switch (input.name()) {
        case "TtlNtries" -> totals.entryCount(sum(kept).count);
        case "TtlCdtNtries" -> {
          Sum credits = sum(kept);
          totals.creditCount(credits.count).creditSum(credits.amount);
        }
        case "TtlDbtNtries" -> {
          Sum debits = sum(kept);
          totals.debitCount(debits.count).debitSum(debits.amount);
        }
        default -> input.keep(kept);
      }
    }
  }

  private record Sum(@Nullable Integer count, @Nullable BigDecimal amount) {}

  private Sum sum(KeptTexts other) {
    Integer count = null;
    BigDecimal amount = null;
    while (input.next()) {
      switch (input.name()) {
        case "NbOfNtries" -> count = input.number();
        case "Sum" -> amount = input.decimal();
        default -> input.keep(other);
      }
    }
    return new Sum(count, amount);
  }

  void count(Entry entry) {
    entries.count(entry);
    balances.count(entry);
  }

  /** Says that the transactions of an entry do not add up to it. */
  void differs(Queue<StatementItem> target, Entry entry) {
    target.add(
        remark(
            entry.line,
            "ISO-DETAILS",
            Severity.WARNING,
            "The transactions of an entry do not add up to its amount, and no charges are stated."));
  }

  /** Says that an entry or transaction is missing. */
  void missing(Queue<StatementItem> target, long line, XmlProblem problem) {
    incomplete = true;
    target.add(
        remark(
            line,
            "ISO-ENTRY",
            Severity.ERROR,
            "An entry or transaction could not be read and is missing: " + problem.getMessage()));
  }

  private static StatementItem remark(
      @Nullable Long line, String rule, Severity severity, String message) {
    return new StatementItem.Remark(
        line, new Finding(rule, null, severity, null, message, null, null));
  }

  void headerOnce(Queue<StatementItem> target) {
    if (!headerDone) {
      headerDone = true;
      target.add(new StatementItem.Header(statement(null)));
      target.addAll(remarks);
    }
  }

  void footer(Queue<StatementItem> target) {
    Boolean balanced = balanced();
    List<String> differences =
        incomplete || isPaged() ? List.of() : entries.differences(totals.build());
    if (!differences.isEmpty()) {
      // Where balances prove that nothing is missing, it is the bank's count that is wrong.
      boolean proven = Boolean.TRUE.equals(balanced);
      incomplete = !proven;
      target.add(
          remark(
              null,
              "ISO-COUNT",
              proven ? Severity.WARNING : Severity.ERROR,
              "The bank's totals are not those of the entries: "
                  + String.join("; ", differences)
                  + "."));
    }
    target.add(
        new StatementItem.Footer(
            statement(
                new StatementCheck(
                    entries.entries(), balances.bookedNet(), balanced(), null, null))));
  }

  /** False for certain where something is missing. */
  private @Nullable Boolean balanced() {
    if (incomplete) {
      return false;
    }
    boolean whole = input.message().name().equals("camt.053") && !isPaged();
    return balances.balanced(whole);
  }

  private boolean isPaged() {
    return (page != null && page > 1) || Boolean.FALSE.equals(lastPage);
  }

  private AccountStatement statement(@Nullable StatementCheck check) {
    StatementTotals stated = totals.build();
    return AccountStatementBuilder.builder()
        .account(account())
        .currency(currency)
        .statement(reference())
        .period(period)
        .lastPage(lastPage)
        .copyDuplicate(copyDuplicate)
        .balances(balances.all())
        .totals(stated)
        .check(check)
        .createdAt(createdAt)
        .extensions(kept.extensions())
        .build();
  }
}
