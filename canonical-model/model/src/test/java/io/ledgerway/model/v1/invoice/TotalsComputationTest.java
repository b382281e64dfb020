package io.ledgerway.model.v1.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.trade.AllowanceChargeBuilder;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsComputationTest {

  private static TaxLine vat(String category, String rate) {
    return TaxLineBuilder.builder()
        .taxType(TaxType.VAT)
        .category(new TaxCategory(category))
        .rate(Percentage.of(rate))
        .exemptionReason(category.equals("E") ? "Training" : null)
        .build();
  }

  private static InvoiceLineBuilder line(String quantity, String price, String base) {
    UnitPrice unitPrice =
        new UnitPrice(
            new BigDecimal(price),
            CurrencyCode.EUR,
            base == null ? null : Quantity.of(base, "C62"));
    return InvoiceLineBuilder.builder()
        .quantity(Quantity.of(quantity, "C62"))
        .price(new LinePrice(unitPrice, null, null))
        .tax(List.of(vat("S", "19")));
  }

  private static InvoiceBuilder invoice(InvoiceLine... lines) {
    return InvoiceBuilder.builder()
        .currency(new InvoiceCurrency(CurrencyCode.EUR, null, null))
        .lines(List.of(lines));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  @Test
  void sumsLinesByCategoryAndRate() {
    Invoice computed =
        invoice(
                line("3", "10.005", null).build(),
                line("100", "7", "12").tax(List.of(vat("S", "19.00"))).build(),
                line("1", "50", null).tax(List.of(vat("E", "0"))).build())
            .build()
            .withComputedTotals();
    assertThat(computed.lines())
        .extracting(InvoiceLine::netAmount)
        .containsExactly(eur("30.02"), eur("58.33"), eur("50.00"));
    assertThat(computed.taxBreakdown()).hasSize(2);
    assertThat(computed.taxBreakdown().get(0).taxableAmount()).isEqualTo(eur("88.35"));
    assertThat(computed.taxBreakdown().get(0).taxAmount()).isEqualTo(eur("16.79"));
    assertThat(computed.taxBreakdown().get(1).exemptionReason()).isEqualTo("Training");
    assertThat(computed.totals().taxExclusive()).isEqualTo(eur("138.35"));
    assertThat(computed.totals().amountDue()).isEqualTo(eur("155.14"));
    assertThat(computed.totals().allowances()).isNull();
  }

  @Test
  void takesAllowancesOffAndAddsCharges() {
    Invoice computed =
        invoice(
                line("1", "100", null)
                    .allowancesCharges(List.of(item(AllowanceChargeKind.CHARGE, "2.50").build()))
                    .build())
            .allowancesCharges(
                List.of(
                    item(AllowanceChargeKind.ALLOWANCE, "10").build(),
                    item(AllowanceChargeKind.CHARGE, "5").build()))
            .totals(
                InvoiceTotalsBuilder.builder().prepaid(eur("16.03")).rounding(eur("-0.00")).build())
            .build()
            .withComputedTotals();
    assertThat(computed.totals().lineNet()).isEqualTo(eur("102.50"));
    assertThat(computed.totals().allowances()).isEqualTo(eur("10"));
    assertThat(computed.totals().charges()).isEqualTo(eur("5"));
    assertThat(computed.totals().taxExclusive()).isEqualTo(eur("97.50"));
    assertThat(computed.totals().tax()).isEqualTo(eur("18.53"));
    assertThat(computed.totals().amountDue()).isEqualTo(eur("100.00"));
  }

  private static AllowanceChargeBuilder item(AllowanceChargeKind kind, String amount) {
    return AllowanceChargeBuilder.builder()
        .kind(kind)
        .amount(eur(amount))
        .taxType(TaxType.VAT)
        .taxCategory(new TaxCategory("S"))
        .taxRate(Percentage.of("19"));
  }

  @Test
  void keepsAStatedNetAmount() {
    Invoice computed =
        invoice(line("3", "10", null).netAmount(eur("29.99")).build()).build().withComputedTotals();
    assertThat(computed.totals().lineNet()).isEqualTo(eur("29.99"));
  }

  @Test
  void roundsToTheCurrencysUnits() {
    CurrencyCode yen = CurrencyCode.JPY;
    UnitPrice price = new UnitPrice(new BigDecimal("33.5"), yen, null);
    Invoice computed =
        invoice(line("1", "1", null).price(new LinePrice(price, null, null)).build())
            .currency(new InvoiceCurrency(yen, null, null))
            .build()
            .withComputedTotals();
    assertThat(computed.totals().lineNet()).isEqualTo(Money.of("34", "JPY"));
    assertThat(computed.totals().tax()).isEqualTo(Money.of("6", "JPY"));
  }

  @Test
  void saysWhatIsMissing() {
    Invoice nothing = InvoiceBuilder.builder().build();
    assertThatThrownBy(nothing::withComputedTotals)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("currency.document");
    Invoice empty = invoice(InvoiceLineBuilder.builder().build()).build();
    assertThatThrownBy(empty::withComputedTotals).hasMessageContaining("Line 1 has no net amount");
    Invoice zero = invoice(line("1", "1", "0").build()).build();
    assertThatThrownBy(zero::withComputedTotals).hasMessageContaining("for a quantity of 0");
    Invoice mixed = invoice(line("1", "1", null).netAmount(Money.of("1", "USD")).build()).build();
    assertThatThrownBy(mixed::withComputedTotals).isInstanceOf(IllegalArgumentException.class);
  }
}
