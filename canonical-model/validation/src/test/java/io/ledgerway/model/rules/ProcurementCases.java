package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.InvoiceCases.facts;
import static io.ledgerway.model.rules.Invoices.eur;

import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AccountVerification;
import io.ledgerway.model.v1.party.AccountVerificationBuilder;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.VerificationStatus;
import io.ledgerway.model.v1.procurement.GoodsReceipt;
import io.ledgerway.model.v1.procurement.GoodsReceiptBuilder;
import io.ledgerway.model.v1.procurement.GoodsReceiptLineBuilder;
import io.ledgerway.model.v1.procurement.OrderCurrency;
import io.ledgerway.model.v1.procurement.OrderLineMatchingBuilder;
import io.ledgerway.model.v1.procurement.OrderTotalsBuilder;
import io.ledgerway.model.v1.procurement.PurchaseOrder;
import io.ledgerway.model.v1.procurement.PurchaseOrderBuilder;
import io.ledgerway.model.v1.procurement.PurchaseOrderLineBuilder;
import io.ledgerway.model.v1.procurement.ReceiptKind;
import io.ledgerway.model.v1.procurement.ReceiptQuantitiesBuilder;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.supplier.SupplierBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Suppliers, orders and receipts on both sides of their rules. */
final class ProcurementCases {

  private ProcurementCases() {}

  static List<FinanceRuleTest.Case> all() {
    return List.of(
        FinanceRuleTest.Case.of(
            "FIN-GR-01", receipt("10", "8", "2"), receipt("10", "8", "3"), "/lines/0/quantities"),
        FinanceRuleTest.Case.of(
                "FIN-GR-02",
                receipt("105", null, null),
                receipt("105.5", null, null),
                "/lines/0/quantities/received")
            .with(facts(it -> it.orders(ref -> Optional.of(order("EUR"))))),
        FinanceRuleTest.Case.of("FIN-MN-02", order("EUR"), order("USD"), "/totals/payable"),
        FinanceRuleTest.Case.of(
            "FIN-MN-03", rate("4.25"), rate("0"), "/currency/exchangeRate/rate"),
        FinanceRuleTest.Case.of(
                "FIN-BA-09",
                supplier("1", VerificationStatus.UNVERIFIED),
                supplier("1", VerificationStatus.VERIFIED),
                "/bankAccounts/0/verification")
            .with(facts(it -> it.previous(supplier("2", VerificationStatus.VERIFIED)))));
  }

  private static Quantity pieces(String value) {
    return value == null ? null : Quantity.of(value, "H87");
  }

  private static GoodsReceipt receipt(String received, String accepted, String rejected) {
    return GoodsReceiptBuilder.builder()
        .kind(ReceiptKind.RECEIPT)
        .lines(
            List.of(
                GoodsReceiptLineBuilder.builder()
                    .poLine(
                        DocumentRefBuilder.builder()
                            .type(DocumentRefType.PO_LINE)
                            .number("45")
                            .lineNumber("10")
                            .build())
                    .quantities(
                        ReceiptQuantitiesBuilder.builder()
                            .received(pieces(received))
                            .accepted(pieces(accepted))
                            .rejected(pieces(rejected))
                            .build())
                    .build()))
        .build();
  }

  private static PurchaseOrder order(String payableIn) {
    return PurchaseOrderBuilder.builder()
        .currency(new OrderCurrency(CurrencyCode.EUR, null))
        .lines(
            List.of(
                PurchaseOrderLineBuilder.builder()
                    .lineNumber("10")
                    .quantity(pieces("100"))
                    .netAmount(eur("1.00"))
                    .matching(
                        OrderLineMatchingBuilder.builder()
                            .overReceiptPercent(Percentage.of("5"))
                            .build())
                    .build()))
        .totals(OrderTotalsBuilder.builder().payable(Money.of("1", payableIn)).build())
        .build();
  }

  private static PurchaseOrder rate(String rate) {
    ExchangeRate exchangeRate =
        new ExchangeRate(
            CurrencyCode.EUR, CurrencyCode.PLN, new BigDecimal(rate), true, null, null, null);
    return PurchaseOrderBuilder.builder()
        .currency(new OrderCurrency(CurrencyCode.EUR, exchangeRate))
        .build();
  }

  private static Supplier supplier(String account, VerificationStatus status) {
    AccountVerification verification =
        AccountVerificationBuilder.builder().status(status).by("treasury").build();
    return SupplierBuilder.builder()
        .bankAccounts(
            List.of(
                BankAccountBuilder.builder()
                    .id("A1")
                    .accountNumber(new AccountNumber(account))
                    .verification(verification)
                    .build()))
        .build();
  }
}
