package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** FIN-SG, FIN-RF, FIN-DT and FIN-ID: what an invoice says about itself. */
final class InvoiceRules {

  /** UNTDID 1001 codes that can only be credit notes. */
  private static final Set<String> CREDIT =
      Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

  /** UNTDID 1001 codes of both kinds, depending on the message. */
  private static final Set<String> EITHER = Set.of("502", "503");

  private InvoiceRules() {}

  static List<RuleGroup> signs(RuleSource source) {
    return List.of(
        source
            .asWarning()
            .invoice(
                "FIN-SG-01",
                "/totals/amountDue",
                "A credit note does not state all its amounts as negative: its nature already turns"
                    + " the sign.",
                InvoiceRules::doubleSign),
        source.invoice(
            "FIN-SG-02",
            "/type/nature",
            "The nature says whether an amount due is to be paid or credited, and agrees with the"
                + " type code (BT-3).",
            InvoiceRules::nature));
  }

  private static void doubleSign(Invoice invoice, RuleFindings findings) {
    if (!InvoiceNature.CREDIT_NOTE.equals(invoice.type().nature())) {
      return;
    }
    List<Money> stated =
        Stream.of(
                invoice.totals().lineNet(),
                invoice.totals().taxExclusive(),
                invoice.totals().taxInclusive(),
                invoice.totals().amountDue())
            .filter(amount -> amount != null && amount.signum() != 0)
            .map(Money.class::cast)
            .toList();
    if (!stated.isEmpty() && stated.stream().allMatch(amount -> amount.signum() < 0)) {
      findings.warning(
          "/totals/amountDue",
          "A credit note with negative amounts would raise the debt; state them as positive, or"
              + " send an invoice");
    }
  }

  private static void nature(Invoice invoice, RuleFindings findings) {
    InvoiceNature nature = invoice.type().nature();
    if (nature == null) {
      if (invoice.totals().amountDue() != null) {
        findings.violation(
            "/type/nature",
            "Nothing says whether the amount due is to be paid or credited; set the nature",
            "INVOICE, CREDIT_NOTE or DEBIT_NOTE",
            null);
      }
      return;
    }
    InvoiceTypeCode code = invoice.type().code();
    if (code == null || !code.isKnown() || EITHER.contains(code.value())) {
      return;
    }
    boolean credit = nature.equals(InvoiceNature.CREDIT_NOTE);
    if (nature.isKnown() && credit != CREDIT.contains(code.value())) {
      findings.violation(
          "/type/nature",
          "Nature and type code contradict each other; correct one of them",
          credit ? "a credit note code" : "an invoice code",
          code.value());
    }
  }

  static List<RuleGroup> references(RuleSource source) {
    return List.of(
        source.invoice(
            "FIN-RF-01",
            "/lines/*/references/documents/*",
            "An order that a line refers to is among those of the invoice, where it names any.",
            InvoiceRules::lineOrders),
        source.invoice(
            "FIN-RF-02",
            "/references/documents",
            "A credit note names the invoice that it corrects.",
            InvoiceRules::preceding));
  }

  private static void lineOrders(Invoice invoice, RuleFindings findings) {
    Set<String> orders = new HashSet<>();
    for (DocumentRef reference : invoice.references().documents()) {
      if (isOrder(reference) && reference.number() != null) {
        orders.add(reference.number());
      }
    }
    if (orders.isEmpty()) {
      return;
    }
    for (int i = 0; i < invoice.lines().size(); i++) {
      List<DocumentRef> references = invoice.lines().get(i).references().documents();
      for (int j = 0; j < references.size(); j++) {
        DocumentRef reference = references.get(j);
        if (isOrder(reference)
            && reference.number() != null
            && !orders.contains(reference.number())) {
          findings.violation(
              "/lines/" + i + "/references/documents/" + j + "/number",
              "The line refers to an order that the invoice does not name; correct one of them",
              "one of the invoice's orders",
              reference.number());
        }
      }
    }
  }

  private static boolean isOrder(DocumentRef reference) {
    return reference.type().equals(DocumentRefType.PURCHASE_ORDER)
        || reference.type().equals(DocumentRefType.PO_LINE);
  }

  private static void preceding(Invoice invoice, RuleFindings findings) {
    boolean named =
        invoice.references().documents().stream()
            .anyMatch(reference -> reference.type().equals(DocumentRefType.PRECEDING_INVOICE));
    if (InvoiceNature.CREDIT_NOTE.equals(invoice.type().nature()) && !named) {
      findings.violation(
          "/references/documents",
          "The credit note names no invoice; ask the supplier which one it corrects",
          "a reference of type PRECEDING_INVOICE",
          null);
    }
  }

  static RuleGroup dueDate(RuleSource source) {
    return source.invoice(
        "FIN-DT-01",
        "/dates/due",
        "An invoice is not due before it is issued.",
        (invoice, findings) -> {
          LocalDate issue = invoice.dates().issue();
          LocalDate due = invoice.dates().due();
          if (issue != null && due != null && due.isBefore(issue)) {
            findings.violation(
                "/dates/due",
                "The due date lies before the issue date; check both",
                issue + " or later",
                due.toString());
          }
        });
  }

  static RuleGroup duplicate(RuleSource source) {
    return source.invoice(
        "FIN-ID-01",
        "",
        "No other document has the business key of this one.",
        (invoice, findings) -> {
          String key = findings.envelope().trace().businessKey();
          Predicate<String> duplicates = findings.facts().isDuplicate();
          if (duplicates == null || key == null) {
            findings.missingFact(duplicates == null ? "isDuplicate" : "trace.businessKey");
          } else if (duplicates.test(key)) {
            findings.violation(
                "", "Another document has the same business key; it is a duplicate", null, null);
          }
        });
  }
}
