package io.ledgerway.examples.hybriderp.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.base.bankformats.NachaTrace;
import io.ledgerway.examples.hybriderp.json.JsonNodes;
import io.ledgerway.examples.hybriderp.work.StatusLine;
import io.ledgerway.model.rules.Profile;
import io.ledgerway.model.rules.RuleCoverage;
import io.ledgerway.model.rules.ValidationReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;

/** What commands print for programs: one JSON object a line. */
final class JsonLines {

  private JsonLines() {}

  static String status(StatusLine line) {
    ObjectNode node = JsonNodes.empty();
    node.put("kind", line.kind()).put("id", line.id()).put("number", line.number());
    node.put("entity", line.entity());
    JsonNodes.money(node, "amount", line.amount());
    node.put("state", line.state()).put("group", line.group());
    if (line.code() == null) {
      node.putNull("reason");
    } else {
      node.putObject("reason").put("code", line.code()).put("message", line.message());
    }
    node.put("updatedAt", line.updatedAt() == null ? null : line.updatedAt().toString());
    return node.toString();
  }

  static String validated(String file, Invoice invoice, Profile profile, ValidationReport report) {
    ObjectNode node = JsonNodes.empty();
    node.put("file", file);
    node.put("document", invoice.type().nature() == null ? null : invoice.type().nature().value());
    node.put("number", invoice.number()).put("profile", profile.value());
    ArrayNode coverage = node.putArray("coverage");
    for (RuleCoverage each : report.coverage()) {
      coverage
          .addObject()
          .put("ruleSet", each.ruleSet())
          .put("covered", each.covered().size())
          .put("of", each.known());
    }
    node.put("valid", report.isValid());
    ArrayNode violations = node.putArray("violations");
    report.violations().forEach(finding -> describe(violations.addObject(), finding));
    return node.toString();
  }

  static String unreadable(String file, Unreadable reason) {
    ObjectNode node = JsonNodes.empty();
    node.put("file", file);
    ObjectNode error = node.putObject("error");
    error.put("code", reason.code()).put("line", reason.line());
    error.put("column", reason.column()).put("message", reason.message());
    return node.toString();
  }

  static String converted(String file, String target, List<Finding> losses) {
    ObjectNode node = JsonNodes.empty();
    node.put("file", file).put("written", target);
    ArrayNode lost = node.putArray("losses");
    losses.forEach(loss -> describe(lost.addObject(), loss));
    return node.toString();
  }

  static String paid(String file, String target, List<Finding> losses, List<NachaTrace> traces) {
    ObjectNode node = JsonNodes.empty();
    node.put("file", file).put("written", target);
    ArrayNode lost = node.putArray("losses");
    losses.forEach(loss -> describe(lost.addObject(), loss));
    ArrayNode written = node.putArray("traces");
    for (NachaTrace trace : traces) {
      written
          .addObject()
          .put("traceNumber", trace.traceNumber())
          .put("instruction", trace.instruction().value());
    }
    return node.toString();
  }

  static String loss(String file, Finding loss) {
    ObjectNode node = JsonNodes.empty();
    node.put("file", file);
    describe(node, loss);
    return node.toString();
  }

  private static void describe(ObjectNode node, Finding finding) {
    node.put("rule", finding.rule()).put("severity", finding.severity().value());
    node.put("pointer", finding.pointer()).put("message", finding.message());
  }
}
