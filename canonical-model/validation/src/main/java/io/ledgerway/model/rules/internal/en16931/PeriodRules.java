package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.value.Period;
import org.jspecify.annotations.Nullable;

/** The rules about an invoicing period. */
final class PeriodRules {

  private final Rule order;
  private final Rule filled;

  PeriodRules(RuleBook book, String order, String filled, String pointer, String words) {
    this.order =
        book.rule(order, pointer + "/end", "The end of the " + words + " is not before its start.");
    this.filled = book.rule(filled, pointer, "The " + words + " has a start or an end.");
  }

  /** A period without any date is one only when the reader saw it, or when it has a code. */
  void judge(Period period, String at, @Nullable String code, Verdict verdict) {
    if (period.start() != null && period.end() != null) {
      if (period.end().isBefore(period.start())) {
        verdict.violation(
            order,
            at + "/end",
            "Exchange or correct the dates.",
            "at least " + period.start(),
            period.end().toString());
      }
    } else if (period.start() == null && period.end() == null && code == null) {
      boolean dated =
          verdict.observed().exists(at + "/start") || verdict.observed().exists(at + "/end");
      if (verdict.observed().empty(at) && !dated) {
        verdict.violation(filled, at, "Add one, or leave the period out.");
      }
    }
  }
}
