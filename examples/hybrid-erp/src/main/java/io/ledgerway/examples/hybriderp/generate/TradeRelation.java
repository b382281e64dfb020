package io.ledgerway.examples.hybriderp.generate;

import static io.ledgerway.examples.hybriderp.generate.TaxTreatment.EXEMPT;
import static io.ledgerway.examples.hybriderp.generate.TaxTreatment.GERMAN_REDUCED;
import static io.ledgerway.examples.hybriderp.generate.TaxTreatment.GERMAN_STANDARD;
import static io.ledgerway.examples.hybriderp.generate.TaxTreatment.GOODS_WITHIN_UNION;
import static io.ledgerway.examples.hybriderp.generate.TaxTreatment.POLISH_REDUCED;
import static io.ledgerway.examples.hybriderp.generate.TaxTreatment.POLISH_STANDARD;
import static io.ledgerway.examples.hybriderp.generate.TaxTreatment.REVERSE_CHARGE;

import java.util.List;

/** Who sells to whom, in which currency and how taxed. */
record TradeRelation(
    SampleParty seller, SampleParty buyer, String currency, List<TaxTreatment> taxes) {
  /** All relations that buy regularly; those whose payments fail on purpose are not among them. */
  static final List<TradeRelation> REGULAR =
      List.of(
          of("S-1001", "CORP", "EUR", GERMAN_STANDARD, GERMAN_REDUCED),
          of("S-1006", "REGIO", "PLN", POLISH_STANDARD),
          of("S-1002", "CORP", "EUR", GERMAN_STANDARD),
          of("S-1005", "CORP", "USD", REVERSE_CHARGE),
          of("S-1007", "REGIO", "PLN", POLISH_STANDARD, POLISH_REDUCED),
          of("S-1003", "CORP", "EUR", GOODS_WITHIN_UNION),
          of("S-1010", "CORP", "JPY", REVERSE_CHARGE),
          of("S-1007", "REGIO", "EUR", POLISH_STANDARD),
          of("S-1004", "CORP", "EUR", GOODS_WITHIN_UNION),
          of("S-1009", "CORP", "USD", REVERSE_CHARGE),
          of("S-1008", "REGIO", "EUR", REVERSE_CHARGE),
          of("S-1011", "CORP", "KWD", REVERSE_CHARGE),
          of("S-1012", "CORP", "EUR", REVERSE_CHARGE),
          of("S-1004", "REGIO", "USD", GOODS_WITHIN_UNION),
          of("S-1015", "CORP", "EUR", EXEMPT),
          of("S-1012", "REGIO", "EUR", REVERSE_CHARGE),
          of("S-1004", "CORP", "USD", GOODS_WITHIN_UNION));

  static TradeRelation of(String supplier, String entity, String currency, TaxTreatment... taxes) {
    return new TradeRelation(
        SampleMasters.supplier(supplier), SampleMasters.entity(entity), currency, List.of(taxes));
  }

  TradeRelation withSeller(SampleParty other) {
    return new TradeRelation(other, buyer, currency, taxes);
  }

  TradeRelation withBuyer(SampleParty other) {
    return new TradeRelation(seller, other, currency, taxes);
  }

  /** Yen and Kuwaiti dinars have other decimals than the two that EN 16931 allows. */
  boolean claimsEuropeanNorm() {
    return decimals() == 2;
  }

  int decimals() {
    return switch (currency) {
      case "JPY" -> 0;
      case "KWD" -> 3;
      default -> 2;
    };
  }
}
