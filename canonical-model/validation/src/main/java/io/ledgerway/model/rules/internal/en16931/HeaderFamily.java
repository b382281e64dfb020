package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDates;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.LocalizedText;
import io.ledgerway.model.v1.value.Money;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an invoice as a whole says: identity, dates, currencies, notes. */
final class HeaderFamily implements RuleFamily {

  private static final String TYPE = "/type/code";
  private static final String TAX_CURRENCY = "/currency/tax";
  private static final String TAX_POINT_CODE = "/dates/taxPointCode";
  private static final int SUBJECT_LENGTH = 3;

  private final Rule specification;
  private final Rule number;
  private final Rule issued;
  private final Rule type;
  private final Rule currency;
  private final Rule lines;
  private final Rule taxCurrencyTotal;
  private final Rule oneTaxPoint;
  private final @Nullable Rule dueDate;
  private final PeriodRules period;
  private final Rule typeCode;
  private final Rule currencyCode;
  private final Rule taxCurrencyCode;
  private final Rule taxPointCode;
  private final Rule noteSubject;
  private final Set<String> invoiceTypes;
  private final Set<String> creditNoteTypes;
  private final Set<String> currencies;
  private final Set<String> taxPoints;
  private final Set<String> subjects;
  private final String subjectsInARow;

  HeaderFamily(RuleBook book) {
    specification =
        book.rule(
            "BR-01",
            "/references/specificationId",
            "An invoice has a specification identifier (BT-24).");
    number = book.rule("BR-02", "/number", "An invoice has a number (BT-1).");
    issued = book.rule("BR-03", "/dates/issue", "An invoice has an issue date (BT-2).");
    type = book.rule("BR-04", TYPE, "An invoice has a type code (BT-3).");
    currency = book.rule("BR-05", "/currency/document", "An invoice has a currency (BT-5).");
    lines = book.rule("BR-16", "/lines", "An invoice has at least one line (BG-25).");
    taxCurrencyTotal =
        book.rule(
            "BR-53",
            "/totals/taxAccounting",
            "With a VAT accounting currency (BT-6) there is a VAT total in it (BT-111).");
    oneTaxPoint =
        book.rule(
            "BR-CO-03",
            "/dates/taxPoint",
            "Tax point date (BT-7) and tax point code (BT-8) exclude each other.");
    dueDate =
        book.release().needsDueDate()
            ? book.rule(
                "BR-CO-25",
                "/dates/due",
                "A positive amount due (BT-115) has a due date (BT-9) or payment terms (BT-20).")
            : null;
    period =
        new PeriodRules(book, "BR-29", "BR-CO-19", "/dates/period", "invoicing period (BG-14)");
    typeCode =
        book.rule(
            "BR-CL-01",
            TYPE,
            "The type code (BT-3) is a code of UNTDID 1001 for invoices, or for credit notes.");
    currencyCode =
        book.rule(
            "BR-CL-04", "/currency/document", "The invoice currency (BT-5) is a code of ISO 4217.");
    taxCurrencyCode =
        book.rule(
            "BR-CL-05", TAX_CURRENCY, "The accounting currency (BT-6) is a code of ISO 4217.");
    taxPointCode =
        book.rule(
            "BR-CL-06",
            TAX_POINT_CODE,
            "The tax point code (BT-8) is one of UNTDID 2005: 3, 35, 432.");
    noteSubject =
        book.rule(
            "BR-CL-08",
            "/remarks/notes/*/subject",
            "The subject of a note (BT-21) is a code of UNTDID 4451.");
    invoiceTypes = book.codes("invoice-type");
    creditNoteTypes = book.codes("credit-note-type");
    currencies = book.codes("currency");
    taxPoints = book.codes("tax-point");
    subjects = book.codes("note-subject");
    subjectsInARow = " " + String.join(" ", subjects) + " ";
  }

  @Override
  public void judge(Verdict verdict) {
    Invoice invoice = verdict.invoice();
    if (Verdict.isBlank(invoice.references().specificationId())) {
      verdict.blank(specification, "/references/specificationId");
    }
    if (Verdict.isBlank(invoice.number())) {
      verdict.blank(number, "/number");
    }
    if (invoice.type().code() == null) {
      verdict.blank(type, TYPE);
    }
    if (invoice.lines().isEmpty()) {
      verdict.absent(lines, "/lines");
    }
    type(invoice, verdict);
    currencies(invoice, verdict);
    dates(invoice.dates(), verdict);
    due(invoice, verdict);
    List<LocalizedText> notes = invoice.remarks().notes();
    for (int i = 0; i < notes.size(); i++) {
      note(notes.get(i), i, verdict);
    }
  }

  /** A document that does not say whether it is a credit note may have either kind of code. */
  private void type(Invoice invoice, Verdict verdict) {
    InvoiceTypeCode code = invoice.type().code();
    Set<String> list = verdict.facts().creditNote() ? creditNoteTypes : invoiceTypes;
    boolean either = invoice.type().nature() == null;
    if (code == null || !either || !creditNoteTypes.contains(code.value())) {
      verdict.code(typeCode, list, code, TYPE, "");
    }
  }

  private void currencies(Invoice invoice, Verdict verdict) {
    CurrencyCode document = invoice.currency().document();
    if (document == null) {
      verdict.blank(currency, "/currency/document");
    }
    verdict.code(currencyCode, currencies, document, "/currency", "/document");
    CurrencyCode tax = invoice.currency().tax();
    verdict.code(taxCurrencyCode, currencies, tax, TAX_CURRENCY, "");
    TaxTotals totals = new TaxTotals(verdict);
    boolean named = tax != null || verdict.observed().empty(TAX_CURRENCY);
    if (named && totals.countIn(tax, TAX_CURRENCY) == 0 && !totals.isNamedWithoutAmount(tax)) {
      verdict.violation(taxCurrencyTotal, TaxTotals.ACCOUNTING, "It is missing; add it.");
    }
  }

  private void dates(InvoiceDates dates, Verdict verdict) {
    if (dates.issue() == null) {
      verdict.blank(issued, "/dates/issue");
    }
    verdict.code(taxPointCode, taxPoints, dates.taxPointCode(), TAX_POINT_CODE, "");
    boolean dated = dates.taxPoint() != null || verdict.observed().exists("/dates/taxPoint");
    boolean coded = dates.taxPointCode() != null || verdict.observed().exists(TAX_POINT_CODE);
    if (dated && coded) {
      verdict.violation(oneTaxPoint, "/dates/taxPoint", "Leave one of them out.");
    }
    String code = coded && dates.taxPointCode() == null ? "" : dates.taxPointCode();
    period.judge(dates.period(), "/dates/period", code, verdict);
  }

  /** Officially a rule about invoices alone. */
  private void due(Invoice invoice, Verdict verdict) {
    Money due = invoice.totals().amountDue();
    if (dueDate != null
        && due != null
        && due.signum() > 0
        && !verdict.facts().creditNote()
        && invoice.dates().due() == null
        && invoice.payment().terms().text() == null
        && !verdict.observed().exists("/dates/due")
        && !verdict.observed().exists("/payment/terms/text")) {
      verdict.violation(dueDate, "/dates/due", "Both are missing; add one.");
    }
  }

  /** UBL writes the subject into the text, between two number signs. */
  private void note(LocalizedText note, int index, Verdict verdict) {
    String subject = note.subject() == null ? subjectIn(note.text()) : note.subject();
    if (subject != null
        && subject.length() == SUBJECT_LENGTH
        && !subjects.contains(subject)
        && !subjectsInARow.contains(subject)) {
      verdict.violation(
          noteSubject,
          "/remarks/notes/" + index + "/subject",
          "Replace the code by one of the list.",
          "a listed code",
          subject);
    }
  }

  private static @Nullable String subjectIn(String text) {
    int start = text.indexOf('#');
    int end = start < 0 ? -1 : text.indexOf('#', start + 1);
    return end < 0 ? null : text.substring(start + 1, end);
  }
}
