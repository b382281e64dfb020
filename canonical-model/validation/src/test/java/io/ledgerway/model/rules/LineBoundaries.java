package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.Boundary.of;
import static io.ledgerway.model.rules.Invoices.item;
import static io.ledgerway.model.rules.Invoices.line;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.LineReferences;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.trade.ItemAttribute;
import io.ledgerway.model.v1.trade.ItemClassification;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Period;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Boundaries of the rules about lines, and about allowances and charges at both levels. */
final class LineBoundaries {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

  private LineBoundaries() {}

  static List<Boundary> all() {
    List<Boundary> all = new ArrayList<>(lines());
    all.addAll(items());
    all.addAll(allowances());
    return all;
  }

  private static List<Boundary> lines() {
    return List.of(
        of("BR-21", line(l -> l.lineNumber("A")), line(l -> l.lineNumber(" "))),
        Boundary.missing("BR-22", line(l -> l.quantity(null))),
        Boundary.missing("BR-23", line(l -> l.quantity(new Quantity(BigDecimal.ONE, null, null)))),
        Boundary.missing("BR-25", item(i -> i.name(null))),
        Boundary.missing("BR-26", line(l -> l.price(LinePrice.EMPTY))),
        of("BR-27", price("0", null), price("-0.01", null)),
        Boundary.missing("BR-27", line(l -> l.price(LinePrice.EMPTY))),
        of("BR-28", price("1", "0"), price("1", "-0.01")),
        of("BR-30", period(DAY, DAY), period(DAY, DAY.minusDays(1))),
        Boundary.empty("BR-CO-20", "/document/lines/0/period"),
        Boundary.missing("BR-CO-04", line(l -> l.tax(List.of()))),
        Boundary.missing("BR-CO-04", line(l -> l.tax(List.of(gst())))),
        of("BR-CL-18", line(l -> l.tax(List.of(tax("B")))), line(l -> l.tax(List.of(tax("X"))))),
        of("BR-CL-23", quantity("HUR"), quantity("hour")),
        of(
            "BR-CL-23",
            price("1", null),
            line(
                l ->
                    l.price(
                        new LinePrice(
                            new UnitPrice(
                                BigDecimal.ONE, CurrencyCode.EUR, Quantity.of("1", "hour")),
                            null,
                            null)))),
        of("BR-CL-07", object("ABT"), object("QQQ")));
  }

  private static List<Boundary> items() {
    return List.of(
        of("BR-54", attribute("Colour", "white"), attribute("Colour", null)),
        of("BR-54", attribute("", ""), attribute(null, "white")),
        of("BR-64", standard("0160"), standard(null)),
        of("BR-65", classified("TST"), classified(null)),
        of("BR-CL-13", classified("TST"), classified("QQQ")),
        of("BR-CL-15", origin("1A"), origin("QQ")),
        of("BR-CL-21", standard("0160"), standard("9999")));
  }

  private static List<Boundary> allowances() {
    List<Boundary> all = new ArrayList<>();
    AllowanceCharge allowance = Invoices.item(AllowanceChargeKind.ALLOWANCE, "1.00");
    AllowanceCharge charge = Invoices.item(AllowanceChargeKind.CHARGE, "1.00");
    for (String rule : List.of("BR-33", "BR-CO-21")) {
      all.add(of(rule, document(coded(allowance, "95")), document(coded(allowance, null))));
    }
    for (String rule : List.of("BR-38", "BR-CO-22")) {
      all.add(of(rule, document(coded(charge, "FC")), document(coded(charge, null))));
    }
    for (String rule : List.of("BR-42", "BR-CO-23")) {
      all.add(of(rule, ofLine(coded(allowance, "95")), ofLine(coded(allowance, null))));
    }
    for (String rule : List.of("BR-44", "BR-CO-24")) {
      all.add(of(rule, ofLine(coded(charge, "FC")), ofLine(coded(charge, null))));
    }
    all.add(Boundary.missing("BR-41", ofLine(allowance.toBuilder().amount(null).build())));
    all.add(Boundary.missing("BR-43", ofLine(charge.toBuilder().amount(null).build())));
    all.add(Boundary.missing("BR-32", document(uncategorised(allowance))));
    all.add(Boundary.missing("BR-37", document(uncategorised(charge))));
    all.add(of("BR-CL-19", document(coded(allowance, "95")), ofLine(coded(allowance, "FC"))));
    all.add(of("BR-CL-20", ofLine(coded(charge, "FC")), document(coded(charge, "95"))));
    all.add(
        of(
            "BR-CL-17",
            document(allowance),
            document(allowance.toBuilder().taxCategory(new TaxCategory("X")).build())));
    return all;
  }

  private static AllowanceCharge coded(AllowanceCharge item, String code) {
    return item.toBuilder().reason(null).reasonCode(code).build();
  }

  private static AllowanceCharge uncategorised(AllowanceCharge item) {
    return item.toBuilder().taxCategory(null).build();
  }

  private static UnaryOperator<Invoice> document(AllowanceCharge item) {
    return i -> i.toBuilder().allowancesCharges(List.of(item)).build();
  }

  private static UnaryOperator<Invoice> ofLine(AllowanceCharge item) {
    return line(l -> l.allowancesCharges(List.of(item)));
  }

  private static UnaryOperator<Invoice> price(String net, String gross) {
    return line(l -> l.price(new LinePrice(unitPrice(net), unitPrice(gross), null)));
  }

  private static UnitPrice unitPrice(String amount) {
    return amount == null ? null : new UnitPrice(new BigDecimal(amount), CurrencyCode.EUR, null);
  }

  private static UnaryOperator<Invoice> period(LocalDate start, LocalDate end) {
    return line(l -> l.period(new Period(start, end)));
  }

  private static TaxLine tax(String category) {
    return Invoices.tax("19.00").toBuilder().category(new TaxCategory(category)).build();
  }

  private static TaxLine gst() {
    return Invoices.tax("19.00").toBuilder().taxType(TaxType.GST).build();
  }

  private static UnaryOperator<Invoice> quantity(String unit) {
    return line(l -> l.quantity(Quantity.of("1", unit)));
  }

  private static UnaryOperator<Invoice> object(String scheme) {
    return line(l -> l.references(new LineReferences(null, Identifier.of(scheme, "1"), List.of())));
  }

  private static UnaryOperator<Invoice> attribute(String name, String value) {
    return item(i -> i.attributes(List.of(new ItemAttribute(name, value, Extensions.EMPTY))));
  }

  private static UnaryOperator<Invoice> standard(String scheme) {
    return item(i -> i.standardId(Identifier.of(scheme, "1")));
  }

  private static UnaryOperator<Invoice> classified(String scheme) {
    return item(i -> i.classifications(List.of(new ItemClassification("1", scheme, null, null))));
  }

  private static UnaryOperator<Invoice> origin(String country) {
    return item(i -> i.originCountry(new CountryCode(country)));
  }
}
