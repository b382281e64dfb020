package io.ledgerway.examples.hybriderp.paymentstatus;

import io.ledgerway.flow.settlement.ExplainedReason;
import io.ledgerway.flow.settlement.FoldedPayment;
import io.ledgerway.flow.settlement.FoldedStatus;
import io.ledgerway.flow.settlement.ReasonMeaning;
import io.ledgerway.model.v1.value.Money;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folded payments for people. */
public final class PaymentStatusText {

  private PaymentStatusText() {}

  /**
   * A payment.
   *
   * @param payment the payment
   * @return the line
   */
  public static String payment(FoldedPayment payment) {
    FoldedStatus status = payment.status();
    String reasons =
        status.reasons().stream()
            .map(PaymentStatusText::reason)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("  "));
    return Stream.of(
            status.status() == null ? "UNKNOWN CODE" : status.status().value(),
            id(payment),
            money(status.amount()),
            status.code(),
            reasons,
            status.inherited() ? "(inherited)" : "",
            status.finalAfter() == null ? "" : "final after " + status.finalAfter(),
            status.holds().isEmpty() ? "" : "held: " + String.join(" ", status.holds()),
            status.contradictions().isEmpty()
                ? ""
                : "CONTRADICTION: "
                    + status.contradictions().stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
        .filter(each -> each != null && !each.isEmpty())
        .collect(Collectors.joining("  "));
  }

  private static @Nullable String reason(ExplainedReason reason) {
    ReasonMeaning meaning = reason.meaning();
    return meaning == null
        ? reason.stated().codeOrProprietary()
        : meaning.code() + " (" + meaning.name() + ": " + meaning.advice().words() + ")";
  }

  private static String id(FoldedPayment payment) {
    return Stream.of(
            payment.ids().endToEndId(), payment.ids().instructionId(), payment.ids().uetr())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String money(@Nullable Money money) {
    return money == null ? "" : money.amount().toPlainString() + " " + money.currency().value();
  }
}
