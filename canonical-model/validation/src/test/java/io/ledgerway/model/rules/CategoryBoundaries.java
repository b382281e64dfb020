package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.Boundary.of;
import static io.ledgerway.model.rules.Invoices.buyer;
import static io.ledgerway.model.rules.Invoices.eur;
import static io.ledgerway.model.rules.Invoices.parties;
import static io.ledgerway.model.rules.Invoices.seller;

import io.ledgerway.model.v1.invoice.Delivery;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.TaxRegistration;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Percentage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Boundaries of the rules of the VAT categories. */
final class CategoryBoundaries {

  /** Category, its letters in rule ids, its rate (none for O) and a rate that it may not have. */
  private record Category(String code, String letters, String rate, String wrongRate) {

    boolean exempt() {
      return List.of("E", "AE", "K", "G", "O").contains(code);
    }

    String rule(String number) {
      return "BR-" + letters + "-" + number;
    }
  }

  private static final List<Category> CATEGORIES =
      List.of(
          new Category("S", "S", "19", "0"),
          new Category("Z", "Z", "0", "1"),
          new Category("E", "E", "0", "1"),
          new Category("AE", "AE", "0", "1"),
          new Category("K", "IC", "0", "1"),
          new Category("G", "G", "0", "1"),
          new Category("O", "O", null, "0"),
          new Category("L", "AF", "7", "-1"),
          new Category("M", "AG", "4", "-1"));

  private static final Map<String, String> TAX = Map.of("S", "188.10", "L", "69.30", "M", "39.60");

  private CategoryBoundaries() {}

  static List<Boundary> all() {
    List<Boundary> all = new ArrayList<>();
    CATEGORIES.forEach(category -> all.addAll(ofCategory(category)));
    all.addAll(special());
    return all;
  }

  private static List<Boundary> ofCategory(Category category) {
    UnaryOperator<Invoice> valid = in(category);
    TaxLine row = row(category);
    UnaryOperator<Invoice> unidentified =
        category.code().equals("O")
            ? after(valid, seller(p -> p.taxRegistrations(vatId())))
            : after(valid, seller(p -> p.taxRegistrations(List.of())));
    return List.of(
        of(category.rule("01"), valid, after(valid, Invoices.rows())),
        of(
            category.rule("01"),
            valid,
            after(after(valid, untaxed()), i -> i.toBuilder().taxBreakdown(twice(row)).build())),
        of(category.rule("02"), valid, unidentified),
        of(category.rule("03"), valid, unidentified),
        of(category.rule("04"), valid, unidentified),
        of(category.rule("05"), valid, lineRate(category, category.wrongRate())),
        of(category.rule("06"), valid, itemRate(category, AllowanceChargeKind.ALLOWANCE)),
        of(category.rule("07"), valid, itemRate(category, AllowanceChargeKind.CHARGE)),
        of(
            category.rule("08"),
            after(valid, taxable(category, near(category, "990.99"))),
            after(valid, taxable(category, near(category, "991.00")))),
        of(
            category.rule("09"),
            valid,
            after(valid, Invoices.rows(row.toBuilder().taxAmount(eur("200.00")).build()))),
        of(
            category.rule("10"),
            valid,
            after(
                valid,
                Invoices.rows(
                    row.toBuilder()
                        .exemptionReason(category.exempt() ? null : "Because")
                        .build()))));
  }

  /** The tolerance is for categories with rates of their own. */
  private static String near(Category category, String amount) {
    boolean tolerant = TAX.containsKey(category.code());
    return tolerant || amount.endsWith("1.00") ? amount : "990.00";
  }

  private static List<Boundary> special() {
    UnaryOperator<Invoice> supply = in(CATEGORIES.get(4));
    UnaryOperator<Invoice> notSubject = in(CATEGORIES.get(6));
    UnaryOperator<Invoice> export = in(CATEGORIES.get(5));
    TaxLine other = row(CATEGORIES.get(5));
    UnaryOperator<Invoice> split = after(in(new Category("B", "B", "22", "")), countries("IT"));
    return List.of(
        of("BR-IC-11", supply, after(supply, delivery(null, "PL"))),
        of("BR-IC-12", supply, after(supply, delivery(LocalDate.EPOCH, null))),
        of("BR-O-11", notSubject, after(notSubject, Invoices.rows(row(CATEGORIES.get(6)), other))),
        of(
            "BR-O-12",
            notSubject,
            after(notSubject, Invoices.line(l -> l.tax(List.of(tax("G", "0")))))),
        of("BR-O-13", notSubject, with(notSubject, export, AllowanceChargeKind.ALLOWANCE)),
        of("BR-O-14", notSubject, with(notSubject, export, AllowanceChargeKind.CHARGE)),
        of("BR-B-01", split, after(split, buyer(p -> p.address(address("FR"))))),
        of("BR-B-02", split, after(split, Invoices.line(l -> l.tax(List.of(tax("S", "19")))))));
  }

  private static UnaryOperator<Invoice> after(
      UnaryOperator<Invoice> first, UnaryOperator<Invoice> second) {
    return invoice -> second.apply(first.apply(invoice));
  }

  /** The valid invoice wholly in one category. */
  private static UnaryOperator<Invoice> in(Category category) {
    return invoice -> {
      List<InvoiceLine> lines = new ArrayList<>();
      for (InvoiceLine line : invoice.lines()) {
        lines.add(
            line.toBuilder()
                .tax(List.of(tax(category.code(), category.rate())))
                .allowancesCharges(List.of())
                .build());
      }
      Invoice changed =
          invoice.toBuilder()
              .lines(lines)
              .allowancesCharges(
                  invoice.allowancesCharges().stream()
                      .map(item -> taxed(item, category.code(), category.rate()))
                      .toList())
              .taxBreakdown(List.of(row(category)))
              .build();
      UnaryOperator<Invoice> parties =
          category.code().equals("O")
              ? after(
                  seller(p -> p.taxRegistrations(List.of()).identifiers(id())),
                  buyer(p -> p.taxRegistrations(List.of())))
              : delivery(LocalDate.EPOCH, "PL");
      return parties.apply(changed);
    };
  }

  private static TaxLine tax(String category, String rate) {
    return TaxLineBuilder.builder()
        .taxType(TaxType.VAT)
        .category(new TaxCategory(category))
        .rate(rate == null ? null : Percentage.of(rate))
        .build();
  }

  private static TaxLine row(Category category) {
    return tax(category.code(), category.rate()).toBuilder()
        .taxableAmount(eur("990.00"))
        .taxAmount(eur(TAX.getOrDefault(category.code(), "0.00")))
        .exemptionReason(category.exempt() ? "Because" : null)
        .build();
  }

  private static List<TaxLine> twice(TaxLine row) {
    return List.of(row, row);
  }

  /** Lines and items of no tax, so that rows of a category have nothing to sum up. */
  private static UnaryOperator<Invoice> untaxed() {
    return invoice ->
        invoice.toBuilder()
            .lines(
                invoice.lines().stream()
                    .map(line -> line.toBuilder().tax(List.of()).build())
                    .toList())
            .allowancesCharges(List.of())
            .build();
  }

  private static AllowanceCharge taxed(AllowanceCharge item, String category, String rate) {
    return item.toBuilder()
        .taxCategory(new TaxCategory(category))
        .taxRate(rate == null ? null : Percentage.of(rate))
        .build();
  }

  private static UnaryOperator<Invoice> lineRate(Category category, String rate) {
    return after(in(category), Invoices.line(l -> l.tax(List.of(tax(category.code(), rate)))));
  }

  private static UnaryOperator<Invoice> itemRate(Category category, AllowanceChargeKind kind) {
    return after(
        in(category),
        invoice ->
            invoice.toBuilder()
                .allowancesCharges(
                    List.of(
                        taxed(Invoices.item(kind, "1.00"), category.code(), category.wrongRate())))
                .build());
  }

  private static UnaryOperator<Invoice> taxable(Category category, String amount) {
    return Invoices.rows(row(category).toBuilder().taxableAmount(eur(amount)).build());
  }

  private static UnaryOperator<Invoice> with(
      UnaryOperator<Invoice> base, UnaryOperator<Invoice> other, AllowanceChargeKind kind) {
    return invoice -> {
      List<AllowanceCharge> items = new ArrayList<>(base.apply(invoice).allowancesCharges());
      other.apply(invoice).allowancesCharges().stream()
          .filter(item -> item.kind().equals(kind))
          .forEach(items::add);
      return base.apply(invoice).toBuilder().allowancesCharges(items).build();
    };
  }

  private static List<Identifier> id() {
    return List.of(Identifier.of(null, "1"));
  }

  private static List<TaxRegistration> vatId() {
    return Invoices.valid().parties().seller().taxRegistrations();
  }

  private static Address address(String country) {
    return AddressBuilder.builder()
        .country(country == null ? null : new CountryCode(country))
        .build();
  }

  private static UnaryOperator<Invoice> delivery(LocalDate date, String country) {
    return parties(p -> p.delivery(new Delivery(null, null, date, address(country))));
  }

  private static UnaryOperator<Invoice> countries(String country) {
    return after(
        after(seller(p -> p.address(address(country))), buyer(p -> p.address(address(country)))),
        delivery(LocalDate.EPOCH, country));
  }
}
