package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;

/** FIN-MN: amounts fit their currency, and currencies fit each other. */
public final class MoneyRules {

  private static final String RATE = "/currency/exchangeRate";

  private MoneyRules() {}

  /**
   * FIN-MN-01 for an invoice.
   *
   * @param invoice the invoice
   * @param findings takes what is found
   */
  public static void minorUnits(Invoice invoice, RuleFindings findings) {
    for (AmountPlace place : AmountPlace.in(invoice)) {
      boolean price = place.role() == AmountPlace.Role.PRICE;
      int most = place.money().minorUnits();
      if (!price && Amounts.isFiner(place.money().amount(), most)) {
        findings.violation(
            place.pointer(),
            "The amount is finer than its currency; correct the amount or the currency",
            "at most " + most + " decimals in " + place.money().currency(),
            place.money().amount().toPlainString());
      }
    }
  }

  /**
   * FIN-MN-02 for an invoice.
   *
   * @param invoice the invoice
   * @param findings takes what is found
   */
  public static void oneCurrency(Invoice invoice, RuleFindings findings) {
    CurrencyCode currency = invoice.currency().document();
    if (currency == null) {
      findings.missing("/currency/document");
      return;
    }
    CurrencyCode accounting = invoice.currency().tax();
    for (AmountPlace place : AmountPlace.in(invoice)) {
      CurrencyCode expected =
          switch (place.role()) {
            case DOCUMENT, PRICE -> currency;
            case ACCOUNTING -> accounting == null ? place.money().currency() : accounting;
            case BALANCE -> place.money().currency();
          };
      if (!place.money().currency().equals(expected)) {
        findings.violation(
            place.pointer(),
            "The amount is in another currency; correct the currency here or of the invoice",
            expected.value(),
            place.money().currency().value());
      }
    }
  }

  /**
   * FIN-MN-03 for an invoice.
   *
   * @param invoice the invoice
   * @param findings takes what is found
   */
  public static void exchangeRate(Invoice invoice, RuleFindings findings) {
    ExchangeRate rate = invoice.currency().exchangeRate();
    if (rate == null) {
      return;
    }
    if (rate.rate().signum() <= 0) {
      findings.violation(
          RATE + "/rate",
          "An exchange rate is above zero; correct it",
          "above 0",
          rate.rate().toPlainString());
    }
    String pair = rate.from() + " to " + rate.to();
    if (rate.from().equals(rate.to())) {
      findings.violation(
          RATE + "/to", "The rate joins a currency with itself; name two", "two currencies", pair);
    }
    CurrencyCode currency = invoice.currency().document();
    if (currency == null) {
      findings.missing("/currency/document");
    } else if (!currency.equals(rate.from()) && !currency.equals(rate.to())) {
      findings.violation(
          RATE,
          "The rate does not join the invoice currency with another one; send the rate that does",
          currency.value(),
          pair);
    }
  }
}
