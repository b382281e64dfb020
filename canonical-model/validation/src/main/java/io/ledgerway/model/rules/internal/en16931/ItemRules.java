package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules about one kind of item, allowance or charge, at one level. */
final class ItemRules {

  /**
   * What the rules are called and are about.
   *
   * @param rules ids: amount, its decimals, decimals of the base, reason, reason again, same reason
   * @param amount business term of the amount
   * @param base business term of the base amount
   * @param reasons business terms of reason and reason code
   */
  record Ids(String rules, String amount, String base, String reasons) {}

  private final Rule amount;
  private final Rule amountDecimals;
  private final Rule baseDecimals;
  private final Rule reason;
  private final Rule reasonAgain;
  private final @Nullable Rule category;
  private final Rule code;
  private final Set<String> codes;

  ItemRules(
      RuleBook book,
      String words,
      String pointer,
      Ids ids,
      @Nullable Rule category,
      Rule code,
      Set<String> codes) {
    String[] id = ids.rules().split(" ");
    String a = "A " + words;
    String at = pointer + "/amount";
    amount = book.rule(id[0], at, a + " has an amount (" + ids.amount() + ").");
    amountDecimals = book.decimals(id[1], at, words + " amount (" + ids.amount() + ")");
    baseDecimals =
        book.decimals(id[2], pointer + "/baseAmount", words + " base amount (" + ids.base() + ")");
    at = pointer + "/reason";
    reason = book.rule(id[3], at, a + " has a reason or a reason code (" + ids.reasons() + ").");
    reasonAgain = book.rule(id[4], at, a + " says why, as text or code (" + ids.reasons() + ").");
    book.unjudged(id[5], at, "Reason and reason code of a " + words + " tell the same.");
    this.category = category;
    this.code = code;
    this.codes = codes;
  }

  void judge(AllowanceCharge item, String owner, int index, String at, Verdict verdict) {
    verdict.decimals(amountDecimals, item.amount(), at, "/amount");
    verdict.decimals(baseDecimals, item.baseAmount(), at, "/baseAmount");
    if (item.amount() == null) {
      verdict.absent(amount, at + "/amount");
    }
    if (item.reason() == null && item.reasonCode() == null) {
      reasonMissing(at, verdict);
    }
    verdict.code(code, codes, item.reasonCode(), at, "/reasonCode");
    if (category != null && !hasVatCategory(item, owner, index, at, verdict)) {
      verdict.violation(category, at + "/taxCategory", "It is missing; add it.");
    }
  }

  private void reasonMissing(String at, Verdict verdict) {
    boolean stated =
        verdict.observed().exists(at + "/reason") || verdict.observed().exists(at + "/reasonCode");
    if (!stated) {
      verdict.violation(reason, at + "/reason", "Both are missing; add one.");
      verdict.violation(reasonAgain, at + "/reason", "Both are missing; add one.");
    }
  }

  private static boolean hasVatCategory(
      AllowanceCharge item, String owner, int index, String at, Verdict verdict) {
    boolean stated = item.taxCategory() != null || verdict.observed().empty(at + "/taxCategory");
    return stated && verdict.facts().isVat(item, owner, index);
  }
}
