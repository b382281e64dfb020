package io.ledgerway.examples.hybriderp.paymentstatus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.examples.hybriderp.json.JsonNodes;
import io.ledgerway.flow.settlement.ExplainedReason;
import io.ledgerway.flow.settlement.FoldedPayment;
import io.ledgerway.flow.settlement.FoldedStatus;
import io.ledgerway.flow.settlement.PaymentEvidence;
import io.ledgerway.flow.settlement.PaymentEvidence.CancellationAnswered;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.flow.settlement.PaymentEvidence.Reported;
import io.ledgerway.flow.settlement.ReasonMeaning;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import java.util.List;
import java.util.Objects;

/** Folded payments for programs: one JSON object a line. */
public final class PaymentStatusJson {

  private PaymentStatusJson() {}

  /**
   * A payment.
   *
   * @param payment the payment
   * @return the line
   */
  public static String payment(FoldedPayment payment) {
    FoldedStatus status = payment.status();
    ObjectNode node = JsonNodes.typed("payment");
    node.put("endToEndId", payment.ids().endToEndId());
    node.put("instructionId", payment.ids().instructionId()).put("uetr", payment.ids().uetr());
    node.put("status", JsonNodes.value(status.status())).put("statusCode", status.code());
    node.put("inherited", status.inherited());
    node.put("finalAfter", Objects.toString(status.finalAfter(), null));
    JsonNodes.money(node, "amount", status.amount());
    reasons(node, status.reasons());
    ArrayNode holds = node.putArray("holds");
    status.holds().forEach(holds::add);
    ArrayNode evidence = node.putArray("evidence");
    status.evidence().forEach(each -> evidence(evidence.addObject(), each));
    ArrayNode contradictions = node.putArray("contradictions");
    status.contradictions().forEach(each -> contradictions.add(each.name()));
    return node.toString();
  }

  /**
   * Evidence that belongs to no payment of ours.
   *
   * @param evidence the evidence
   * @return the line
   */
  public static String unassigned(PaymentEvidence evidence) {
    ObjectNode node = JsonNodes.typed("unassigned");
    evidence(node, evidence);
    JsonNodes.money(node, "amount", evidence.amount());
    if (evidence instanceof Entered entered) {
      SettlementEvent event = entered.event();
      node.put("creditDebit", event.creditDebit().value());
      node.put("eventType", event.eventType().value()).put("entryId", event.entry().entryId());
      node.put("bankReference", event.entry().bankReference());
      node.put("endToEndId", event.references().endToEndId());
    }
    return node.toString();
  }

  /**
   * What was said about a file or batch: a report, or the answer to a cancellation.
   *
   * @param ofMany what was said
   * @return the line
   */
  public static String ofMany(PaymentEvidence ofMany) {
    ObjectNode node = JsonNodes.typed("report");
    if (ofMany instanceof Reported reported) {
      node.put("level", reported.report().level().value());
      node.put("originalFileId", reported.report().originalFileId());
      node.put("originalBatchId", reported.report().originalBatchId());
    } else if (ofMany instanceof CancellationAnswered answered) {
      node.put("level", kind(ofMany)).put("caseId", answered.response().caseId());
      node.put("originalBatchId", answered.response().batchId());
    }
    node.put("status", JsonNodes.value(ofMany.status())).put("statusCode", ofMany.code());
    reasons(node, ofMany.reasons());
    return node.toString();
  }

  /**
   * A problem with a file.
   *
   * @param file the file
   * @param problem the problem
   * @return the line
   */
  public static String problem(String file, EvidenceFile.Problem problem) {
    return JsonNodes.typed(problem.error() ? "error" : "warning")
        .put("file", file)
        .put("line", problem.line())
        .put("rule", problem.rule())
        .put("message", problem.message())
        .toString();
  }

  private static void evidence(ObjectNode node, PaymentEvidence evidence) {
    node.put("kind", kind(evidence)).put("status", JsonNodes.value(evidence.status()));
    node.put("code", evidence.code()).put("date", Objects.toString(evidence.day(), null));
  }

  private static String kind(PaymentEvidence evidence) {
    if (evidence instanceof Reported reported) {
      return reported.report().level().value() + "_REPORT";
    }
    return evidence instanceof Entered ? "ENTRY" : "CANCELLATION_ANSWER";
  }

  private static void reasons(ObjectNode node, List<ExplainedReason> reasons) {
    ArrayNode array = node.putArray("reasons");
    for (ExplainedReason reason : reasons) {
      ReasonMeaning meaning = reason.meaning();
      array
          .addObject()
          .put("code", reason.stated().codeOrProprietary())
          .put("name", meaning == null ? null : meaning.name())
          .put("advice", meaning == null ? null : meaning.advice().name())
          .put("text", reason.stated().text());
    }
  }
}
