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
import io.ledgerway.model.v1.invoice.InvoiceParties;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.model.v1.invoice.InvoicePayment;
import io.ledgerway.model.v1.invoice.InvoiceReferencesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStateBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.PaymentTerms;
import io.ledgerway.model.v1.trade.PaymentTermsBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.LocalizedText;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the document and hands its sections to their readers. */
public final class InvoiceReader {

  static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

  private static final Set<String> CREDIT_CODES =
      Set.of("81", "83", "261", "296", "308", "381", "396", "420", "458", "532");
  private static final Place DATES = Place.DOCUMENT.field("dates");
  private static final Place TOTALS = Place.DOCUMENT.field("totals");
  private static final Place PARTIES = Place.DOCUMENT.field("parties");

  private static final Elements ELEMENTS =
      new Elements()
          .once("UBLExtensions", "extensions")
          .once("CustomizationID", "references/specificationId")
          .once("ProfileID", "references/businessProcess")
          .once("ID", "number")
          .once("IssueDate", "dates/issue")
          .once("DueDate", "dates/due")
          .once("InvoiceTypeCode", "type/code")
          .once("CreditNoteTypeCode", "type/code")
          .many("Note", "remarks/notes")
          .once("TaxPointDate", "dates/taxPoint")
          .once("DocumentCurrencyCode", "currency/document")
          .once("TaxCurrencyCode", "currency/tax")
          .once("AccountingCost", "references/buyerAccountingReference")
          .once("BuyerReference", "references/buyerReference")
          .once("InvoicePeriod", "dates/period")
          .once("OrderReference", "references/documents")
          .many("BillingReference", "references/documents")
          .many("DespatchDocumentReference", "references/documents")
          .many("ReceiptDocumentReference", "references/documents")
          .many("OriginatorDocumentReference", "references/documents")
          .many("ContractDocumentReference", "references/documents")
          .many("ProjectReference", "references/documents")
          .many("AdditionalDocumentReference", "remarks/attachments")
          .many("Signature", "")
          .once("AccountingSupplierParty", "parties/seller")
          .once("AccountingCustomerParty", "parties/buyer")
          .once("PayeeParty", "parties/payee")
          .once("TaxRepresentativeParty", "parties/taxRepresentative")
          .once("Delivery", "parties/delivery")
          .many("PaymentMeans", "payment/means")
          .many("PaymentTerms", "payment/terms")
          .many("AllowanceCharge", "allowancesCharges")
          .many("TaxTotal", "taxBreakdown")
          .once("LegalMonetaryTotal", "totals")
          .many("InvoiceLine", "lines")
          .many("CreditNoteLine", "lines");
  private static final Elements MONETARY_TOTAL =
      new Elements()
          .once("LineExtensionAmount", "lineNet")
          .once("TaxExclusiveAmount", "taxExclusive")
          .once("TaxInclusiveAmount", "taxInclusive")
          .once("AllowanceTotalAmount", "allowances")
          .once("ChargeTotalAmount", "charges")
          .once("PrepaidAmount", "prepaid")
          .once("PayableRoundingAmount", "rounding")
          .once("PayableAmount", "amountDue");
  private static final Elements TERMS = new Elements().many("Note", "text");

  private final XmlCursor cursor;
  private final UblOptions options;
  private final UblContext context;
  private final boolean creditNote;
  private final TaxReader taxes;
  private final PaymentReader payments;
  private final ReferenceReader references;
  private final AllowanceReader allowances;
  private final LineReader lineReader;
  private final PartyReader seller;
  private final PartyReader payee;

  private final InvoiceBuilder invoice = InvoiceBuilder.builder();
  private final InvoiceDatesBuilder dates = InvoiceDatesBuilder.builder();
  private final InvoicePartiesBuilder parties = InvoicePartiesBuilder.builder();
  private final InvoiceReferencesBuilder header = InvoiceReferencesBuilder.builder();
  private final InvoiceTotalsBuilder totals = InvoiceTotalsBuilder.builder();
  private final List<LocalizedText> notes = new ArrayList<>();
  private final List<AllowanceCharge> allowancesCharges = new ArrayList<>();
  private final List<InvoiceLine> lines = new ArrayList<>();
  private Party sellerParty = Party.EMPTY;
  private Party payeeParty = Party.EMPTY;
  private boolean sellerSeen;
  private boolean buyerSeen;
  private boolean totalsSeen;
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
      throw RootElement.unsupported(cursor);
    }
    this.taxes = new TaxReader(context);
    this.payments = new PaymentReader(context, creditNote);
    this.references = new ReferenceReader(context, options.sink(), creditNote);
    this.allowances = new AllowanceReader(context);
    this.lineReader = new LineReader(context);
    this.seller = new PartyReader(context, PARTIES.field("seller"), true);
    this.payee = new PartyReader(context, PARTIES.field("payee"), true);
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
    Section section = new Section(context, ELEMENTS, Place.DOCUMENT);
    while (section.next()) {
      boolean known =
          identity(section)
              || date(section)
              || party(section)
              || references.read(section)
              || content(section);
      if (!known) {
        throw new IllegalStateException(section.name());
      }
    }
    observeAbsent();
    taxes.finish(taxCurrency);
    cursor.requireEnd();
    checkType();
    return new ReadInvoice(withCurrency(invoice()), context.observations());
  }

  private boolean identity(Section section) {
    switch (section.name()) {
      case "CustomizationID" -> header.specificationId(section.text());
      case "ProfileID" -> header.businessProcess(section.text());
      case "ID" -> invoice.number(section.text());
      case "InvoiceTypeCode", "CreditNoteTypeCode" -> {
        String code = section.code();
        typeCode = code == null ? typeCode : new InvoiceTypeCode(code);
      }
      case "Note" -> note(section);
      case "DocumentCurrencyCode" ->
          context.documentCurrency(context.codes().currencies.ofNullable(section.code()));
      case "TaxCurrencyCode" -> taxCurrency = context.codes().currencies.ofNullable(section.code());
      case "AccountingCost" -> header.buyerAccountingReference(section.text());
      case "BuyerReference" -> header.buyerReference(section.text());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean date(Section section) {
    switch (section.name()) {
      case "IssueDate" -> dates.issue(section.date());
      case "DueDate" -> dates.due(section.date());
      case "TaxPointDate" -> dates.taxPoint(section.date());
      case "InvoicePeriod" -> {
        PeriodReader period = new PeriodReader();
        dates.period(period.readDocument(section, DATES)).taxPointCode(period.taxPointCode());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean party(Section section) {
    switch (section.name()) {
      case "AccountingSupplierParty" -> {
        sellerParty = seller.readTrading(section);
        sellerSeen = true;
      }
      case "AccountingCustomerParty" -> {
        parties.buyer(new PartyReader(context, section.at(), false).readTrading(section));
        buyerSeen = true;
      }
      case "PayeeParty" -> payeeParty = payee.readNamed(section);
      case "TaxRepresentativeParty" ->
          parties.taxRepresentative(
              new PartyReader(context, section.at(), false).readNamed(section));
      case "Delivery" -> parties.delivery(new DeliveryReader().read(section));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean content(Section section) {
    switch (section.name()) {
      case "UBLExtensions", "Signature" -> context.skipped();
      case "PaymentMeans" -> payments.read(section);
      case "PaymentTerms" -> terms(section.inner(TERMS, section.at()));
      case "AllowanceCharge" ->
          allowancesCharges.add(
              allowances.read(section, section.at().item(allowancesCharges.size())));
      case "TaxTotal" -> taxes.read(section, taxCurrency);
      case "LegalMonetaryTotal" -> monetaryTotal(section.inner(MONETARY_TOTAL, TOTALS));
      case "InvoiceLine", "CreditNoteLine" -> line(section);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void note(Section section) {
    String language = section.attribute("languageID");
    String text = section.textBeside("languageID", null);
    if (text != null) {
      notes.add(NoteSubject.note(text, language));
    }
  }

  private void terms(Section section) {
    while (section.next()) {
      terms = LineReader.joined(terms, section.text());
    }
  }

  private void monetaryTotal(Section section) {
    totalsSeen = true;
    boolean any = false;
    while (section.next()) {
      any = true;
      switch (section.name()) {
        case "LineExtensionAmount" -> totals.lineNet(section.money());
        case "TaxExclusiveAmount" -> totals.taxExclusive(section.money());
        case "TaxInclusiveAmount" -> totals.taxInclusive(section.money());
        case "AllowanceTotalAmount" -> totals.allowances(section.money());
        case "ChargeTotalAmount" -> totals.charges(section.money());
        case "PrepaidAmount" -> totals.prepaid(section.money());
        case "PayableRoundingAmount" -> totals.rounding(section.money());
        default -> totals.amountDue(section.money());
      }
    }
    if (!any) {
      section.observeEmpty();
    }
  }

  private void line(Section section) {
    if (lines.size() >= options.maxLines()) {
      throw cursor.problem(
          Code.LIMIT_EXCEEDED,
          "the document has more than "
              + options.maxLines()
              + " lines. Have it split, or raise the limit.");
    }
    lines.add(lineReader.read(section, lines.size()));
  }

  private void observeAbsent() {
    if (!sellerSeen) {
      context.absent(PARTIES.field("seller"), "cac:AccountingSupplierParty");
    }
    if (!buyerSeen) {
      context.absent(PARTIES.field("buyer"), "cac:AccountingCustomerParty");
    }
    if (!totalsSeen) {
      context.absent(TOTALS, "cac:LegalMonetaryTotal");
    }
  }

  private void checkType() {
    if (typeCode != null && creditNote != CREDIT_CODES.contains(typeCode.value())) {
      String message =
          "The type code does not fit the root element, which decides whether the debt grows";
      Place place = Place.DOCUMENT.field("type/code");
      context.observe("UBL-TYPE", Severity.WARNING, place, message);
    }
  }

  private Invoice withCurrency(Invoice read) {
    CurrencyCode unstated = context.awaitingCurrency();
    CurrencyCode document = context.documentCurrency();
    return unstated == null || document == null
        ? read
        : CurrencyFilling.fill(read, unstated, document);
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
        .parties(parties())
        .currency(new InvoiceCurrency(context.documentCurrency(), taxCurrency, null))
        .references(
            header
                .invoicedObject(references.invoicedObject())
                .documents(references.references())
                .build())
        .lines(lines)
        .allowancesCharges(allowancesCharges)
        .taxBreakdown(taxes.breakdown())
        .totals(totals.tax(taxes.total()).taxAccounting(taxes.accountingTotal()).build())
        .payment(payment())
        .state(InvoiceStateBuilder.builder().document(InvoiceStatus.RECEIVED).build())
        .remarks(new Remarks(notes, references.attachments()))
        .extensions(context.endKeeping())
        .build();
  }

  /** The parties; creditor ids that no payment means takes stay among their ids. */
  private InvoiceParties parties() {
    boolean taken = !payments.isEmpty();
    Identifier ofSeller = seller.creditorId();
    Identifier ofPayee = payee.creditorId();
    return parties
        .seller(withIdentifier(sellerParty, taken ? null : ofSeller))
        .payee(withIdentifier(payeeParty, taken && ofSeller == null ? null : ofPayee))
        .build();
  }

  private static Party withIdentifier(Party party, @Nullable Identifier identifier) {
    if (identifier == null) {
      return party;
    }
    List<Identifier> all = new ArrayList<>(party.identifiers());
    all.add(identifier);
    return party.toBuilder().identifiers(all).build();
  }

  private InvoicePayment payment() {
    Identifier creditorId = seller.creditorId() == null ? payee.creditorId() : seller.creditorId();
    PaymentTerms stated =
        terms == null ? PaymentTerms.EMPTY : PaymentTermsBuilder.builder().text(terms).build();
    return new InvoicePayment(stated, payments.means(creditorId), List.of(), List.of());
  }
}
