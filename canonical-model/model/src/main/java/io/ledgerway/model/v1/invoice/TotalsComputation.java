package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes the amounts of one invoice by EN 16931. */
final class TotalsComputation {

  private static final int MOST_DECIMALS = 2;

  private final Invoice invoice;
  private final CurrencyCode currency;
  private final int scale;
  private final Map<VatGroup, Money> taxable = new LinkedHashMap<>();

  /** What a row of the breakdown is for; percentages compare by value. */
  private record VatGroup(@Nullable TaxCategory category, @Nullable Percentage rate) {}

  TotalsComputation(Invoice invoice) {
    this.invoice = invoice;
    CurrencyCode stated = invoice.currency().document();
    if (stated == null) {
      throw new IllegalStateException("The invoice names no currency; set currency.document");
    }
    this.currency = stated;
    this.scale = Math.min(MOST_DECIMALS, Money.zero(stated).minorUnits());
  }

  Invoice invoice() {
    List<InvoiceLine> lines = new ArrayList<>();
    Money lineNet = zero();
    for (int i = 0; i < invoice.lines().size(); i++) {
      InvoiceLine line = withNetAmount(invoice.lines().get(i), i);
      Money net = Objects.requireNonNull(line.netAmount());
      lineNet = lineNet.plus(net);
      TaxLine tax = vatOf(line);
      if (tax != null) {
        add(tax.category(), tax.rate(), net);
      }
      lines.add(line);
    }
    Money allowances = items(AllowanceChargeKind.ALLOWANCE);
    Money charges = items(AllowanceChargeKind.CHARGE);
    List<TaxLine> breakdown = breakdown();
    return invoice.toBuilder()
        .lines(lines)
        .taxBreakdown(breakdown)
        .totals(totals(lineNet, allowances, charges, breakdown))
        .build();
  }

  private InvoiceTotals totals(
      Money lineNet, @Nullable Money allowances, @Nullable Money charges, List<TaxLine> breakdown) {
    InvoiceTotals stated = invoice.totals();
    Money exclusive = lineNet;
    if (allowances != null) {
      exclusive = exclusive.minus(allowances);
    }
    if (charges != null) {
      exclusive = exclusive.plus(charges);
    }
    Money tax = zero();
    for (TaxLine row : breakdown) {
      tax = tax.plus(Objects.requireNonNull(row.taxAmount()));
    }
    Money inclusive = exclusive.plus(tax);
    Money due = inclusive;
    if (stated.prepaid() != null) {
      due = due.minus(stated.prepaid());
    }
    if (stated.rounding() != null) {
      due = due.plus(stated.rounding());
    }
    return stated.toBuilder()
        .lineNet(lineNet)
        .allowances(allowances)
        .charges(charges)
        .taxExclusive(exclusive)
        .tax(tax)
        .taxInclusive(inclusive)
        .amountDue(due)
        .build();
  }

  private InvoiceLine withNetAmount(InvoiceLine line, int index) {
    if (line.netAmount() != null) {
      return line;
    }
    Quantity quantity = line.quantity();
    UnitPrice price = line.price().net();
    if (quantity == null || price == null) {
      throw new IllegalStateException(
          "Line " + (index + 1) + " has no net amount; set it, or quantity and net price");
    }
    Quantity base = price.baseQuantity();
    if (base != null && base.value().signum() == 0) {
      throw new IllegalStateException(
          "The price of line "
              + (index + 1)
              + " is for a quantity of 0; set another base quantity");
    }
    BigDecimal product = quantity.value().multiply(price.amount());
    BigDecimal net =
        base == null
            ? product.setScale(scale, RoundingMode.HALF_UP)
            : product.divide(base.value(), scale, RoundingMode.HALF_UP);
    Money amount = new Money(net, price.currency());
    for (AllowanceCharge item : line.allowancesCharges()) {
      amount = item.amount() == null ? amount : plusSigned(amount, item, item.amount());
    }
    return line.toBuilder().netAmount(amount).build();
  }

  private static Money plusSigned(Money sum, AllowanceCharge item, Money amount) {
    return item.kind().equals(AllowanceChargeKind.CHARGE) ? sum.plus(amount) : sum.minus(amount);
  }

  /** The sum of the document's items of one kind; null when there is none. */
  private @Nullable Money items(AllowanceChargeKind kind) {
    Money sum = null;
    for (AllowanceCharge item : invoice.allowancesCharges()) {
      Money amount = item.amount();
      if (item.kind().equals(kind) && amount != null) {
        sum = sum == null ? amount : sum.plus(amount);
        add(item.taxCategory(), item.taxRate(), plusSigned(zero(), item, amount));
      }
    }
    return sum;
  }

  private static @Nullable TaxLine vatOf(InvoiceLine line) {
    return line.tax().stream()
        .filter(tax -> tax.taxType() == null || TaxType.VAT.equals(tax.taxType()))
        .findFirst()
        .orElse(null);
  }

  private void add(@Nullable TaxCategory category, @Nullable Percentage rate, Money net) {
    taxable.merge(new VatGroup(category, rate), zero().plus(net), Money::plus);
  }

  private List<TaxLine> breakdown() {
    List<TaxLine> rows = new ArrayList<>();
    taxable.forEach(
        (group, amount) -> {
          BigDecimal rate = group.rate() == null ? BigDecimal.ZERO : group.rate().value();
          BigDecimal tax =
              amount.amount().multiply(rate).movePointLeft(2).setScale(scale, RoundingMode.HALF_UP);
          TaxLineBuilder row =
              TaxLineBuilder.builder()
                  .taxType(TaxType.VAT)
                  .category(group.category())
                  .rate(group.rate())
                  .taxableAmount(amount)
                  .taxAmount(new Money(tax, currency));
          TaxLine reason = exemption(group);
          if (reason != null) {
            row.exemptionReason(reason.exemptionReason())
                .exemptionReasonCode(reason.exemptionReasonCode());
          }
          rows.add(row.build());
        });
    return rows;
  }

  /** Why no VAT is due: as a former row of the breakdown or a line says. */
  private @Nullable TaxLine exemption(VatGroup group) {
    List<TaxLine> sources = new ArrayList<>(invoice.taxBreakdown());
    invoice.lines().forEach(line -> sources.addAll(line.tax()));
    for (TaxLine source : sources) {
      boolean reasoned = source.exemptionReason() != null || source.exemptionReasonCode() != null;
      if (reasoned && Objects.equals(source.category(), group.category())) {
        return source;
      }
    }
    return null;
  }

  private Money zero() {
    return new Money(BigDecimal.ZERO.setScale(scale), currency);
  }
}
