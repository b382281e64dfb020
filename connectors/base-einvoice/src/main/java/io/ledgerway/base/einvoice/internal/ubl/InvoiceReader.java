package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.einvoice.ReadInvoice;
import io.ledgerway.base.einvoice.UblOptions;
import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.base.xml.XmlProblem.Code;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.model.v1.invoice.InvoicePayment;
import io.ledgerway.model.v1.invoice.InvoiceReferencesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStateBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.PaymentTermsBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.LocalizedText;
import io.ledgerway.model.v1.value.Period;
import io.ledgerway.model.v1.value.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the document and hands its sections to their readers. */
public final class InvoiceReader {

  static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final Pattern SUBJECT = Pattern.compile("#([A-Z]{3})#(.*)", Pattern.DOTALL);
  private static final Set<String> CREDIT_CODES =
      Set.of("81", "83", "261", "296", "308", "381", "396", "420", "458", "532");
  private static final String DATES = "/document/dates";
  private static final String TOTALS = "/document/totals";

  private final XmlCursor cursor;
  private final UblOptions options;
  private final UblContext context;
  private final boolean creditNote;
  private final TaxReader taxes;
  private final PaymentReader payments;
  private final ReferenceReader references;
  private final AllowanceReader allowances;

  private final InvoiceBuilder invoice = InvoiceBuilder.builder();
  private final InvoiceDatesBuilder dates = InvoiceDatesBuilder.builder();
  private final InvoicePartiesBuilder parties = InvoicePartiesBuilder.builder();
  private final InvoiceReferencesBuilder header = InvoiceReferencesBuilder.builder();
  private final InvoiceTotalsBuilder totals = InvoiceTotalsBuilder.builder();
  private final List<LocalizedText> notes = new ArrayList<>();
  private final List<AllowanceCharge> allowancesCharges = new ArrayList<>();
  private final List<InvoiceLine> lines = new ArrayList<>();
  private @Nullable InvoiceTypeCode typeCode;
  private @Nullable CurrencyCode taxCurrency;
  private @Nullable String terms;

  /**
   * A reader for one document.
   *
   * @param cursor stands on the root element
   * @param options how to read
   */
  public InvoiceReader(XmlCursor cursor, UblOptions options) {
    this.cursor = cursor;
    this.options = options;
    this.context = new UblContext(cursor);
    this.creditNote = isRoot("CreditNote");
    if (!creditNote && !isRoot("Invoice")) {
      throw cursor.problem(
          Code.UNSUPPORTED_DOCUMENT,
          "the file is no UBL 2 Invoice or CreditNote. Send one, or read it with another reader.");
    }
    this.taxes = new TaxReader(context);
    this.payments = new PaymentReader(context, creditNote);
    this.references = new ReferenceReader(context, creditNote);
    this.allowances = new AllowanceReader(context, taxes);
  }

  private boolean isRoot(String name) {
    return cursor.name().equals(name) && cursor.namespace().equals(NAMESPACE + name + "-2");
  }

  /**
   * Reads the document to its end.
   *
   * @return the invoice, with what was noticed
   */
  public ReadInvoice read() {
    Section section =
        context.section(
            "Note",
            "BillingReference",
            "AdditionalDocumentReference",
            "DespatchDocumentReference",
            "ReceiptDocumentReference",
            "OriginatorDocumentReference",
            "ContractDocumentReference",
            "ProjectReference",
            "PaymentMeans",
            "PaymentTerms",
            "AllowanceCharge",
            "TaxTotal",
            "InvoiceLine",
            "CreditNoteLine");
    while (section.next()) {
      String name = section.name();
      boolean known =
          identity(name) || date(name) || party(name) || references.read(name) || content(name);
      if (!known) {
        context.unmapped();
      }
    }
    cursor.requireEnd();
    checkType();
    return new ReadInvoice(invoice(), context.observations());
  }

  private boolean identity(String name) {
    switch (name) {
      case "CustomizationID" -> header.specificationId(context.text());
      case "ProfileID" -> header.businessProcess(context.text());
      case "ID" -> invoice.number(context.text());
      case "InvoiceTypeCode", "CreditNoteTypeCode" -> {
        String code = context.text();
        typeCode = code == null ? null : new InvoiceTypeCode(code);
      }
      case "Note" -> note();
      case "DocumentCurrencyCode" -> context.documentCurrency(currency());
      case "TaxCurrencyCode" -> taxCurrency = currency();
      case "AccountingCost" -> header.buyerAccountingReference(context.text());
      case "BuyerReference" -> header.buyerReference(context.text());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean date(String name) {
    switch (name) {
      case "IssueDate" -> dates.issue(context.date(DATES, "issue"));
      case "DueDate" -> dates.due(context.date(DATES, "due"));
      case "TaxPointDate" -> dates.taxPoint(context.date(DATES, "taxPoint"));
      case "InvoicePeriod" -> period();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean party(String name) {
    switch (name) {
      case "AccountingSupplierParty" -> parties.seller(PartyReader.trading(context));
      case "AccountingCustomerParty" -> parties.buyer(PartyReader.trading(context));
      case "PayeeParty" -> parties.payee(PartyReader.named(context));
      case "TaxRepresentativeParty" -> parties.taxRepresentative(PartyReader.named(context));
      case "Delivery" -> parties.delivery(new DeliveryReader(context).read());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean content(String name) {
    switch (name) {
      case "UBLExtensions", "Signature" -> context.skipped();
      case "PaymentMeans" -> payments.read();
      case "PaymentTerms" -> terms();
      case "AllowanceCharge" ->
          allowancesCharges.add(
              allowances.read("/document/allowancesCharges/" + allowancesCharges.size()));
      case "TaxTotal" -> taxes.readTotal(taxCurrency);
      case "LegalMonetaryTotal" -> monetaryTotal();
      case "InvoiceLine", "CreditNoteLine" -> line();
      default -> {
        return false;
      }
    }
    return true;
  }

  private @Nullable CurrencyCode currency() {
    String code = context.text();
    return code == null ? null : new CurrencyCode(code);
  }

  private void note() {
    String language = context.attribute("languageID");
    String text = context.text();
    if (text == null) {
      return;
    }
    Matcher subject = SUBJECT.matcher(text);
    notes.add(
        subject.matches()
            ? new LocalizedText(subject.group(2), language, subject.group(1))
            : new LocalizedText(text, language, null));
  }

  private void period() {
    LocalDate start = null;
    LocalDate end = null;
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "StartDate" -> start = context.date(DATES, "period/start");
        case "EndDate" -> end = context.date(DATES, "period/end");
        case "DescriptionCode" -> dates.taxPointCode(context.text());
        default -> context.unmapped();
      }
    }
    dates.period(new Period(start, end));
  }

  private void terms() {
    Section section = context.section("Note");
    while (section.next()) {
      if (section.name().equals("Note")) {
        terms = LineReader.joined(terms, context.text());
      } else {
        context.unmapped();
      }
    }
  }

  private void monetaryTotal() {
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "LineExtensionAmount" -> totals.lineNet(context.money(TOTALS, "lineNet"));
        case "TaxExclusiveAmount" -> totals.taxExclusive(context.money(TOTALS, "taxExclusive"));
        case "TaxInclusiveAmount" -> totals.taxInclusive(context.money(TOTALS, "taxInclusive"));
        case "AllowanceTotalAmount" -> totals.allowances(context.money(TOTALS, "allowances"));
        case "ChargeTotalAmount" -> totals.charges(context.money(TOTALS, "charges"));
        case "PrepaidAmount" -> totals.prepaid(context.money(TOTALS, "prepaid"));
        case "PayableRoundingAmount" -> totals.rounding(context.money(TOTALS, "rounding"));
        case "PayableAmount" -> totals.amountDue(context.money(TOTALS, "amountDue"));
        default -> context.unmapped();
      }
    }
  }

  private void line() {
    if (lines.size() >= options.maxLines()) {
      throw cursor.problem(
          Code.LIMIT_EXCEEDED,
          "the document has more than "
              + options.maxLines()
              + " lines. Have it split, or raise the limit.");
    }
    lines.add(new LineReader(context, taxes, lines.size()).read());
  }

  private void checkType() {
    if (typeCode != null && creditNote != CREDIT_CODES.contains(typeCode.value())) {
      String message =
          "The type code does not fit the root element, which decides whether the debt grows";
      context.observe("UBL-TYPE", Severity.WARNING, "/document/type/code", message, cursor.line());
    }
  }

  private Invoice invoice() {
    InvoiceNature nature = creditNote ? InvoiceNature.CREDIT_NOTE : InvoiceNature.INVOICE;
    if (creditNote && payments.dueDate() != null) {
      dates.due(payments.dueDate());
    }
    return invoice
        .type(new InvoiceType(nature, typeCode, null, null))
        .direction(options.direction())
        .dates(dates.build())
        .parties(parties.build())
        .currency(new InvoiceCurrency(context.documentCurrency(), taxCurrency, null))
        .references(header.documents(references.references()).build())
        .lines(lines)
        .allowancesCharges(allowancesCharges)
        .taxBreakdown(taxes.breakdown())
        .totals(totals.tax(taxes.total()).taxAccounting(taxes.accountingTotal()).build())
        .payment(
            new InvoicePayment(
                PaymentTermsBuilder.builder().text(terms).build(),
                payments.means(),
                List.of(),
                List.of()))
        .state(InvoiceStateBuilder.builder().document(InvoiceStatus.RECEIVED).build())
        .remarks(new Remarks(notes, references.attachments()))
        .extensions(context.documentExtensions())
        .build();
  }
}
