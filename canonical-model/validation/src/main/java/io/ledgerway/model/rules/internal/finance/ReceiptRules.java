package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.procurement.GoodsReceipt;
import io.ledgerway.model.v1.procurement.GoodsReceiptLine;
import io.ledgerway.model.v1.procurement.PurchaseOrder;
import io.ledgerway.model.v1.procurement.PurchaseOrderLine;
import io.ledgerway.model.v1.procurement.ReceiptKind;
import io.ledgerway.model.v1.procurement.ReceiptQuantities;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** FIN-GR: quantities of a receipt. */
final class ReceiptRules {

  private ReceiptRules() {}

  static List<RuleGroup> in(RuleSource source) {
    return List.of(
        source.document(
            GoodsReceipt.class,
            "FIN-GR-01",
            "/lines/*/quantities",
            "No more is accepted and rejected than was received.",
            ReceiptRules::accepted),
        source.document(
            GoodsReceipt.class,
            "FIN-GR-02",
            "/lines/*/quantities/received",
            "No more is received than was ordered, within the tolerance of the order line.",
            ReceiptRules::overReceipt));
  }

  private static void accepted(GoodsReceipt receipt, RuleFindings findings) {
    for (int i = 0; i < receipt.lines().size(); i++) {
      ReceiptQuantities quantities = receipt.lines().get(i).quantities();
      if (quantities.accepted() == null && quantities.rejected() == null) {
        continue;
      }
      String pointer = "/lines/" + i + "/quantities";
      Quantity received = quantities.received();
      if (received == null) {
        findings.missing(pointer + "/received");
        continue;
      }
      BigDecimal judged = value(quantities.accepted()).add(value(quantities.rejected()));
      if (judged.abs().compareTo(received.value().abs()) > 0) {
        findings.violation(
            pointer,
            "More is accepted and rejected than was received; correct the quantities",
            "at most " + received.value().toPlainString(),
            judged.toPlainString());
      }
    }
  }

  private static BigDecimal value(@Nullable Quantity quantity) {
    return quantity == null ? BigDecimal.ZERO : quantity.value();
  }

  private static void overReceipt(GoodsReceipt receipt, RuleFindings findings) {
    boolean adds =
        ReceiptKind.RECEIPT.equals(receipt.kind())
            || ReceiptKind.SERVICE_ENTRY.equals(receipt.kind());
    Function<DocumentRef, Optional<PurchaseOrder>> orders = findings.facts().orders();
    if (!adds) {
      return;
    }
    if (orders == null) {
      findings.missingFact("orders");
      return;
    }
    for (int i = 0; i < receipt.lines().size(); i++) {
      GoodsReceiptLine line = receipt.lines().get(i);
      DocumentRef poLine = line.poLine();
      Quantity received = line.quantities().received();
      if (poLine != null && received != null) {
        overReceipt(orders.apply(poLine), poLine, received, i, findings);
      }
    }
  }

  private static void overReceipt(
      Optional<PurchaseOrder> order,
      DocumentRef poLine,
      Quantity received,
      int index,
      RuleFindings findings) {
    PurchaseOrderLine ordered =
        order
            .flatMap(
                it ->
                    it.lines().stream()
                        .filter(line -> Objects.equals(line.lineNumber(), poLine.lineNumber()))
                        .findFirst())
            .orElse(null);
    if (ordered == null || ordered.quantity() == null) {
      findings.missing("/lines/" + index + "/poLine");
      return;
    }
    Percentage over = ordered.matching().overReceiptPercent();
    BigDecimal share = Sums.HUNDRED.add(over == null ? BigDecimal.ZERO : over.value());
    BigDecimal most = ordered.quantity().value().multiply(share).movePointLeft(2);
    if (received.value().compareTo(most) > 0) {
      findings.violation(
          "/lines/" + index + "/quantities/received",
          "More is received than the order line allows; have the order changed, or send it back",
          "at most " + most.stripTrailingZeros().toPlainString(),
          received.value().toPlainString());
    }
  }
}
