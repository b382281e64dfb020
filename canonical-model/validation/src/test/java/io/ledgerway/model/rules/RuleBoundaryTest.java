package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.Invoices.account;
import static io.ledgerway.model.rules.Invoices.eur;
import static io.ledgerway.model.rules.Invoices.item;
import static io.ledgerway.model.rules.Invoices.parties;
import static io.ledgerway.model.rules.Invoices.party;
import static io.ledgerway.model.rules.Invoices.row;
import static io.ledgerway.model.rules.Invoices.rows;
import static io.ledgerway.model.rules.Invoices.totals;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceDates;
import io.ledgerway.model.v1.invoice.InvoiceReferences;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.BankAccountNumberKind;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBoundaryTest {

  /** The official tests of these hold for every document. */
  private static final Set<String> NEVER_FAILED =
      Set.of("BR-CO-05", "BR-CO-06", "BR-CO-07", "BR-CO-08", "BR-DEC-13", "BR-DEC-15");

  private static Boundary of(
      String rule, UnaryOperator<Invoice> inside, UnaryOperator<Invoice> outside) {
    return Boundary.of(rule, inside, outside);
  }

  private static Boundary missing(String rule, UnaryOperator<Invoice> outside) {
    return Boundary.missing(rule, outside);
  }

  static Stream<Boundary> boundaries() {
    return Stream.of(
            presence(),
            arithmetic(),
            tax(),
            decimals(),
            money(),
            accounts(),
            PartyBoundaries.all(),
            DocumentBoundaries.all(),
            LineBoundaries.all(),
            CategoryBoundaries.all())
        .flatMap(List::stream);
  }

  private static List<Boundary> presence() {
    return List.of(
        missing("BR-01", i -> i.toBuilder().references(InvoiceReferences.EMPTY).build()),
        missing("BR-02", i -> i.toBuilder().number("  ").build()),
        missing("BR-03", i -> i.toBuilder().dates(InvoiceDates.EMPTY).build()),
        missing("BR-04", i -> i.toBuilder().type(InvoiceType.EMPTY).build()),
        missing("BR-05", i -> i.toBuilder().currency(InvoiceCurrency.EMPTY).build()),
        missing("BR-06", parties(p -> p.seller(party(" ", CountryCode.DE)))),
        missing("BR-07", parties(p -> p.buyer(party(null, CountryCode.PL)))),
        of(
            "BR-08",
            parties(p -> p.seller(p.seller().toBuilder().address(Address.EMPTY).build())),
            parties(p -> p.seller(p.seller().toBuilder().address(null).build()))),
        missing("BR-09", parties(p -> p.seller(party("S", null)))),
        of(
            "BR-10",
            parties(p -> p.buyer(p.buyer().toBuilder().address(Address.EMPTY).build())),
            parties(p -> p.buyer(p.buyer().toBuilder().address(null).build()))),
        missing("BR-11", parties(p -> p.buyer(party("B", null)))),
        missing("BR-12", totals(t -> t.lineNet(null))),
        missing("BR-13", totals(t -> t.taxExclusive(null))),
        missing("BR-14", totals(t -> t.taxInclusive(null))),
        missing("BR-15", totals(t -> t.amountDue(null))),
        missing("BR-16", i -> i.toBuilder().lines(List.of()).build()),
        missing(
            "BR-24",
            i ->
                i.toBuilder()
                    .lines(List.of(i.lines().get(0).toBuilder().netAmount(null).build()))
                    .build()),
        missing(
            "BR-31",
            items(item(AllowanceChargeKind.ALLOWANCE, "1").toBuilder().amount(null).build())),
        missing(
            "BR-36", items(item(AllowanceChargeKind.CHARGE, "1").toBuilder().amount(null).build())),
        missing("BR-45", rows(row("1", "1", "1").toBuilder().taxableAmount(null).build())),
        missing("BR-46", rows(row("1", "1", "1").toBuilder().taxAmount(null).build())));
  }

  private static UnaryOperator<Invoice> items(AllowanceCharge... items) {
    return i -> i.toBuilder().allowancesCharges(List.of(items)).build();
  }

  private static List<Boundary> arithmetic() {
    AllowanceCharge allowance = item(AllowanceChargeKind.ALLOWANCE, "20.00");
    AllowanceCharge charge = item(AllowanceChargeKind.CHARGE, "10.00");
    return List.of(
        of("BR-CO-10", totals(t -> t.lineNet(eur("1000"))), totals(t -> t.lineNet(eur("1000.01")))),
        of(
            "BR-CO-11",
            i -> items(charge).apply(totals(t -> t.allowances(null)).apply(i)),
            totals(t -> t.allowances(null))),
        of(
            "BR-CO-11",
            i -> items(charge).apply(totals(t -> t.allowances(eur("0"))).apply(i)),
            items(charge)),
        of(
            "BR-CO-12",
            i -> items(allowance).apply(totals(t -> t.charges(null)).apply(i)),
            totals(t -> t.charges(eur("10.01")))),
        of(
            "BR-CO-13",
            totals(t -> t.allowances(null).charges(null).taxExclusive(eur("1000.0"))),
            totals(t -> t.taxExclusive(eur("989.99")))),
        of("BR-CO-14", rows(), rows(row("990.00", "19.00", "188.11"))),
        of(
            "BR-CO-15",
            totals(t -> t.taxAccounting(Money.of("799.43", "PLN"))),
            totals(t -> t.taxInclusive(eur("1178.11")))),
        of(
            "BR-CO-15",
            UnaryOperator.identity(),
            totals(t -> t.tax(null).taxInclusive(eur("990.00")))),
        of(
            "BR-CO-15",
            totals(t -> t.taxAccounting(null)),
            totals(t -> t.taxAccounting(eur("188.10")))),
        of(
            "BR-CO-16",
            totals(t -> t.prepaid(null).rounding(null).amountDue(eur("1178.1"))),
            totals(t -> t.rounding(null))),
        of(
            "BR-CO-16",
            totals(t -> t.prepaid(null).amountDue(eur("1178.00"))),
            totals(t -> t.amountDue(eur("1000.10")))));
  }

  private static List<Boundary> tax() {
    return List.of(
        of(
            "BR-CO-17",
            rows(row("990.00", "19.00", "189.09")),
            rows(row("990.00", "19.00", "189.10"))),
        of(
            "BR-CO-17",
            rows(row("-990.00", "19.00", "-187.11")),
            rows(row("-990.00", "19.00", "-187.10"))),
        of("BR-CO-17", rows(row("990.00", "0", "0.49")), rows(row("990.00", "0", "0.50"))),
        of(
            "BR-CO-17",
            rows(row("1", "1", "-0.50").toBuilder().rate(null).build()),
            rows(row("1", "1", "0.50").toBuilder().rate(null).build())),
        of(
            "FIN-TX-01",
            rows(row("990.00", "19.00", "188.12")),
            rows(row("990.00", "19.00", "188.13"))),
        of(
            "FIN-TX-01",
            rows(row("990.00", "7.00", "69.31")),
            rows(row("990.00", "7.00", "69.32"))));
  }

  private static List<Boundary> decimals() {
    List<Boundary> all = new ArrayList<>();
    all.add(decimals("BR-DEC-09", m -> totals(t -> t.lineNet(m))));
    all.add(decimals("BR-DEC-10", m -> totals(t -> t.allowances(m))));
    all.add(decimals("BR-DEC-11", m -> totals(t -> t.charges(m))));
    all.add(decimals("BR-DEC-12", m -> totals(t -> t.taxExclusive(m))));
    all.add(decimals("BR-DEC-14", m -> totals(t -> t.taxInclusive(m))));
    all.add(decimals("BR-DEC-16", m -> totals(t -> t.prepaid(m))));
    all.add(decimals("BR-DEC-17", m -> totals(t -> t.rounding(m))));
    all.add(decimals("BR-DEC-18", m -> totals(t -> t.amountDue(m))));
    TaxLine row = row("1.00", "19.00", "1.00");
    all.add(decimals("BR-DEC-19", m -> rows(row.toBuilder().taxableAmount(m).build())));
    all.add(decimals("BR-DEC-20", m -> rows(row.toBuilder().taxAmount(m).build())));
    all.add(
        decimals(
            "BR-DEC-23",
            m ->
                i ->
                    i.toBuilder()
                        .lines(List.of(i.lines().get(0).toBuilder().netAmount(m).build()))
                        .build()));
    for (boolean line : new boolean[] {false, true}) {
      all.add(itemDecimals(line ? "24" : "01", line, AllowanceChargeKind.ALLOWANCE, false));
      all.add(itemDecimals(line ? "25" : "02", line, AllowanceChargeKind.ALLOWANCE, true));
      all.add(itemDecimals(line ? "27" : "05", line, AllowanceChargeKind.CHARGE, false));
      all.add(itemDecimals(line ? "28" : "06", line, AllowanceChargeKind.CHARGE, true));
    }
    return all;
  }

  /** Counted as written: 10.000 has three decimals. */
  private static Boundary decimals(String rule, Function<Money, UnaryOperator<Invoice>> change) {
    return of(rule, change.apply(eur("10.99")), change.apply(eur("10.000")));
  }

  private static Boundary itemDecimals(
      String number, boolean line, AllowanceChargeKind kind, boolean base) {
    return decimals(
        "BR-DEC-" + number,
        money ->
            invoice -> {
              AllowanceCharge plain = item(kind, "1.00");
              AllowanceCharge changed =
                  base
                      ? plain.toBuilder().baseAmount(money).build()
                      : plain.toBuilder().amount(money).build();
              return line
                  ? invoice.toBuilder()
                      .lines(
                          List.of(
                              invoice.lines().get(0).toBuilder()
                                  .allowancesCharges(List.of(changed))
                                  .build()))
                      .build()
                  : items(changed).apply(invoice);
            });
  }

  private static UnaryOperator<Invoice> rate(String from, String to, String rate) {
    ExchangeRate made =
        new ExchangeRate(
            new CurrencyCode(from),
            new CurrencyCode(to),
            new BigDecimal(rate),
            true,
            null,
            null,
            null);
    return i -> i.toBuilder().currency(new InvoiceCurrency(CurrencyCode.EUR, null, made)).build();
  }

  private static List<Boundary> money() {
    return List.of(
        of(
            "FIN-MN-01",
            totals(t -> t.lineNet(Money.of("100.00", "JPY"))),
            totals(t -> t.lineNet(Money.of("100.50", "JPY")))),
        of(
            "FIN-MN-01",
            totals(t -> t.lineNet(Money.of("1.123", "KWD"))),
            totals(t -> t.lineNet(Money.of("1.1234", "KWD")))),
        of(
            "FIN-MN-02",
            totals(t -> t.taxAccounting(Money.of("1.00", "PLN"))),
            totals(t -> t.tax(Money.of("188.10", "PLN")))),
        of("FIN-MN-03", rate("EUR", "PLN", "0.0001"), rate("EUR", "PLN", "0")),
        of("FIN-MN-03", rate("PLN", "EUR", "1"), rate("EUR", "EUR", "1")),
        of("FIN-MN-03", rate("EUR", "USD", "1"), rate("PLN", "USD", "1")));
  }

  private static UnaryOperator<Invoice> clearing(ClearingScheme scheme, String member) {
    return account(a -> a.clearing(new ClearingMember(scheme, member)));
  }

  private static UnaryOperator<Invoice> clabe(String number) {
    return account(
        a ->
            a.accountNumber(new AccountNumber(number))
                .accountNumberKind(BankAccountNumberKind.CLABE));
  }

  private static UnaryOperator<Invoice> sellerId(String scheme, String value) {
    return parties(
        p ->
            p.seller(
                p.seller().toBuilder().identifiers(List.of(Identifier.of(scheme, value))).build()));
  }

  private static List<Boundary> accounts() {
    return List.of(
        of(
            "FIN-BA-01",
            account(a -> a.iban(new AccountNumber("PL40109000000000000000000001"))),
            account(a -> a.iban(new AccountNumber("DE10000000000000000001")))),
        of("FIN-BA-02", account(a -> a.bic("MUSTDEFF")), account(a -> a.bic("MUSTDEFFX"))),
        of(
            "FIN-BA-03",
            clearing(ClearingScheme.USABA, "123456780"),
            clearing(ClearingScheme.USABA, "123456781")),
        of("FIN-BA-04", clabe("000000000000000013"), clabe("000000000000000014")),
        of(
            "FIN-BA-05",
            clearing(ClearingScheme.GBDSC, "000001"),
            clearing(ClearingScheme.GBDSC, "00-00-01")),
        of(
            "FIN-BA-05",
            clearing(ClearingScheme.AUBSB, "000001"),
            clearing(ClearingScheme.AUBSB, "00001")),
        of(
            "FIN-BA-06",
            clearing(ClearingScheme.INFSC, "TEST0000001"),
            clearing(ClearingScheme.INFSC, "TEST1000001")),
        of(
            "FIN-BA-07",
            account(a -> a.iban(null).accountNumber(new AccountNumber("1"))),
            account(a -> a.iban(null))),
        of("FIN-BA-08", sellerId("0088", "4012345000009"), sellerId("0088", "4012345000008")),
        of(
            "FIN-BA-08",
            sellerId("0199", "5299001EXAMPLE000023"),
            sellerId("0199", "5299001EXAMPLE000024")));
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void passesInsideAndFailsOutside(Boundary boundary) {
    assertThat(findings(boundary.inside(), List.of(), boundary.rule())).isZero();
    assertThat(findings(boundary.outside(), boundary.observed(), boundary.rule())).isPositive();
  }

  /** BR-CO-25 lives in the older release alone. */
  private static long findings(UnaryOperator<Invoice> change, List<Finding> observed, String rule) {
    DocumentValidator latest = DocumentValidator.create();
    DocumentValidator validator =
        rule.equals("BR-CO-25") ? latest.withRuleSet(RuleSet.EN16931_1_3_15) : latest;
    Envelope<Invoice> envelope =
        Invoices.envelope(DocumentType.INVOICE, change.apply(Invoices.valid())).toBuilder()
            .observations(observed)
            .build();
    return validator.validate(envelope, Profile.EN16931).violations().stream()
        .filter(finding -> finding.rule().equals(rule))
        .peek(
            finding -> {
              assertThat(finding.message()).isNotBlank();
              assertThat(finding.pointer()).startsWith("/document");
            })
        .count();
  }

  @Test
  void everyRuleHasABoundaryTest() {
    Set<String> tested = new TreeSet<>(NEVER_FAILED);
    boundaries().forEach(boundary -> tested.add(boundary.rule()));
    tested.addAll(FinanceRuleTest.ids());
    Set<String> rules = new TreeSet<>();
    for (RuleSet set : RuleSet.all()) {
      set.rules().forEach(rule -> rules.add(rule.id()));
    }
    assertThat(tested).isEqualTo(rules);
  }

  @Test
  void rulesThatAreNeverFailedSaySo() {
    for (RuleSet set : RuleSet.all()) {
      assertThat(set.rules())
          .filteredOn(rule -> rule.description().endsWith("Officially never failed."))
          .extracting(Rule::id)
          .allMatch(NEVER_FAILED::contains)
          .hasSize(set.family().equals("en16931") ? NEVER_FAILED.size() : 0);
    }
  }
}
