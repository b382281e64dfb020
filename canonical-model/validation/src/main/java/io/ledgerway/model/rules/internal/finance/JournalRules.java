package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.accounting.DimensionRef;
import io.ledgerway.model.v1.accounting.FiscalPeriod;
import io.ledgerway.model.v1.accounting.FiscalPeriodStatus;
import io.ledgerway.model.v1.accounting.GlAccount;
import io.ledgerway.model.v1.accounting.GlAccountRef;
import io.ledgerway.model.v1.ledger.JournalEntry;
import io.ledgerway.model.v1.ledger.JournalLine;
import io.ledgerway.model.v1.ledger.JournalSide;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** FIN-JE: journal entries that a ledger can take. */
final class JournalRules {

  private static final int FEWEST_LINES = 2;

  private JournalRules() {}

  static List<RuleGroup> in(RuleSource source) {
    return List.of(
        source.document(
            JournalEntry.class,
            "FIN-JE-01",
            "/lines",
            "Debits equal credits in each currency of the transaction and in functional currency.",
            JournalRules::balance),
        source.document(
            JournalEntry.class,
            "FIN-JE-02",
            "/lines",
            "A journal entry has at least two lines.",
            JournalRules::lines),
        source.document(
            JournalEntry.class,
            "FIN-JE-03",
            "/lines/*/account",
            "Each account may be posted to, and its required dimensions are there.",
            JournalRules::accounts),
        source.document(
            JournalEntry.class,
            "FIN-JE-04",
            "/dates/accounting",
            "The fiscal period of the accounting date is open.",
            JournalRules::period));
  }

  private static void balance(JournalEntry entry, RuleFindings findings) {
    balance(entry, JournalLine::amount, "/amount", findings);
    boolean converted = entry.lines().stream().anyMatch(it -> it.converted().functional() != null);
    if (converted) {
      balance(entry, line -> line.converted().functional(), "/converted/functional", findings);
    }
  }

  private static void balance(
      JournalEntry entry,
      Function<JournalLine, @Nullable Money> amount,
      String member,
      RuleFindings findings) {
    Map<CurrencyCode, BigDecimal> balances = new LinkedHashMap<>();
    boolean complete = true;
    for (int i = 0; i < entry.lines().size(); i++) {
      JournalLine line = entry.lines().get(i);
      Money stated = amount.apply(line);
      if (stated == null || line.side() == null) {
        findings.missing("/lines/" + i + (stated == null ? member : "/side"));
        complete = false;
        continue;
      }
      BigDecimal signed =
          line.side().equals(JournalSide.CREDIT) ? stated.amount().negate() : stated.amount();
      balances.merge(stated.currency(), signed, BigDecimal::add);
    }
    if (!complete) {
      return;
    }
    balances.forEach(
        (currency, balance) -> {
          if (balance.signum() != 0) {
            findings.violation(
                "/lines",
                "Debits and credits differ in "
                    + currency
                    + "; correct a line or add a rounding line",
                "0",
                balance.toPlainString());
          }
        });
  }

  private static void lines(JournalEntry entry, RuleFindings findings) {
    if (entry.lines().size() < FEWEST_LINES) {
      findings.violation(
          "/lines",
          "A journal entry needs a debit and a credit line",
          "at least 2",
          Integer.toString(entry.lines().size()));
    }
    for (int i = 0; i < entry.lines().size(); i++) {
      JournalLine line = entry.lines().get(i);
      Money amount = line.amount();
      if (amount != null && amount.signum() < 0 && !Boolean.TRUE.equals(line.negativePosting())) {
        findings.violation(
            "/lines/" + i + "/amount",
            "A negative amount needs negativePosting; set it, or use the other side",
            "0 or more",
            amount.amount().toPlainString());
      }
    }
  }

  private static void accounts(JournalEntry entry, RuleFindings findings) {
    Function<GlAccountRef, Optional<GlAccount>> accounts = findings.facts().accounts();
    if (accounts == null) {
      findings.missingFact("accounts");
      return;
    }
    for (int i = 0; i < entry.lines().size(); i++) {
      JournalLine line = entry.lines().get(i);
      String pointer = "/lines/" + i + "/account";
      if (line.account() == null) {
        findings.missing(pointer);
        continue;
      }
      Optional<GlAccount> account = accounts.apply(line.account());
      if (account.isEmpty()) {
        findings.violation(pointer, "The ledger has no such account; use one it has", null, null);
        continue;
      }
      account(account.get(), line, i, findings);
    }
  }

  private static void account(
      GlAccount account, JournalLine line, int index, RuleFindings findings) {
    if (Boolean.FALSE.equals(account.postingAllowed())) {
      findings.violation(
          "/lines/" + index + "/account",
          "The account may not be posted to; use one below it",
          null,
          account.code());
    }
    List<String> stated = line.dimensions().stream().map(DimensionRef::dimension).toList();
    for (String required : account.requiredDimensions()) {
      if (!stated.contains(required)) {
        findings.violation(
            "/lines/" + index + "/dimensions",
            "The account needs a dimension that the line has not; add it",
            required,
            null);
      }
    }
  }

  private static void period(JournalEntry entry, RuleFindings findings) {
    BiFunction<String, LocalDate, Optional<FiscalPeriod>> periods = findings.facts().periods();
    LocalDate date = entry.dates().accounting();
    if (periods == null) {
      findings.missingFact("periods");
      return;
    }
    if (date == null || entry.ledger() == null) {
      findings.missing(date == null ? "/dates/accounting" : "/ledger");
      return;
    }
    Optional<FiscalPeriod> period = periods.apply(entry.ledger(), date);
    FiscalPeriodStatus status = period.map(FiscalPeriod::status).orElse(null);
    if (!FiscalPeriodStatus.OPEN.equals(status)) {
      findings.violation(
          "/dates/accounting",
          "The fiscal period is not open; have it opened, or use another accounting date",
          FiscalPeriodStatus.OPEN.value(),
          status == null ? "no period" : status.value());
    }
  }
}
