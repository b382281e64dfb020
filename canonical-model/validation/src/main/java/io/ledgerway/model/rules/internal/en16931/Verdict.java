package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.DocumentFindings;
import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The judgement of one invoice while it is made. Pointers are relative to the document. */
final class Verdict {

  private static final int CENTS = 2;
  private static final int SHOWN_CODE = 12;

  private final InvoiceFacts facts;
  private final DocumentFindings findings;

  Verdict(InvoiceFacts facts, DocumentFindings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  InvoiceFacts facts() {
    return facts;
  }

  Invoice invoice() {
    return facts.invoice();
  }

  Observed observed() {
    return facts.observed();
  }

  void violation(
      Rule rule,
      String pointer,
      String remedy,
      @Nullable String expected,
      @Nullable String actual) {
    findings.violation(rule, pointer, rule.description() + " " + remedy, expected, actual);
  }

  void violation(Rule rule, String pointer, String remedy) {
    violation(rule, pointer, remedy, null, null);
  }

  void notEvaluated(Rule rule, String missing) {
    findings.missing(rule, missing);
  }

  /** The model has no value there: a violation, unless an element stood there. */
  void absent(Rule rule, String pointer) {
    if (!observed().exists(pointer)) {
      violation(rule, pointer, "It is missing; add it.");
    }
  }

  /** The model has no value there: a violation, unless a text stood there. */
  void blank(Rule rule, String pointer) {
    if (!observed().unreadable(pointer)) {
      violation(rule, pointer, "It is missing; add it.");
    }
  }

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  void code(Rule rule, Set<String> list, @Nullable Code code, String owner, String field) {
    code(rule, list, code == null ? null : code.value(), owner, field);
  }

  /** A code is on its list; an empty element is no code, an absent one is not judged. */
  void code(Rule rule, Set<String> list, @Nullable String code, String owner, String field) {
    if (code == null ? observed().nothing() : list.contains(code)) {
      return;
    }
    String pointer = owner + field;
    if (code != null) {
      String shown = code.length() > SHOWN_CODE ? null : code;
      violation(rule, pointer, "Replace the code by one of the list.", "a listed code", shown);
    } else if (observed().empty(pointer)) {
      violation(rule, pointer, "The code is empty; state one of the list.", "a listed code", null);
    }
  }

  /** An amount as written has at most two decimals, so 10.000 has too many. */
  void decimals(Rule rule, @Nullable Money money, String owner, String field) {
    if (money != null && money.amount().scale() > CENTS) {
      violation(
          rule,
          owner + field,
          "Round it at its source.",
          "at most 2 decimals",
          money.amount().toPlainString());
    }
  }
}
