package io.ledgerway.examples.hybriderp.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One invoice or credit note before it is written; a credit note names the invoice it reduces. */
record SampleDocument(
    TradeRelation relation,
    String number,
    LocalDate issued,
    LocalDate due,
    String reducedInvoice,
    List<Line> lines) {

  /** One line; its amount is exact, quantity times price with the decimals of the currency. */
  record Line(String name, int quantity, BigDecimal price, TaxTreatment tax) {
    BigDecimal amount() {
      return price.multiply(BigDecimal.valueOf(quantity));
    }
  }

  boolean isCredit() {
    return !reducedInvoice.isEmpty();
  }

  SampleDocument withLines(List<Line> others) {
    return new SampleDocument(relation, number, issued, due, reducedInvoice, others);
  }

  BigDecimal net() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Map<TaxTreatment, BigDecimal> taxable() {
    Map<TaxTreatment, BigDecimal> sums = new EnumMap<>(TaxTreatment.class);
    lines.forEach(line -> sums.merge(line.tax(), line.amount(), BigDecimal::add));
    return sums;
  }

  BigDecimal tax(TaxTreatment treatment, BigDecimal taxable) {
    return taxable
        .multiply(treatment.rate())
        .movePointLeft(2)
        .setScale(relation.decimals(), RoundingMode.HALF_UP);
  }

  BigDecimal tax() {
    return taxable().entrySet().stream()
        .map(part -> tax(part.getKey(), part.getValue()))
        .reduce(BigDecimal.ZERO.setScale(relation.decimals()), BigDecimal::add);
  }

  BigDecimal gross() {
    return net().add(tax());
  }
}
