package io.ledgerway.model.rules.internal.en16931;

/** Rules about one part of an invoice. */
interface RuleFamily {

  void judge(Verdict verdict);
}
