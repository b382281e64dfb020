package io.ledgerway.connector.erplegacy.internal.map;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an invoice into a payable; a pure function. */
public final class PayableMapper {

  private static final int CODE = 10;
  private static final int REFERENCE = 200;
  private static final int SHORT_REFERENCE = 60;
  private static final int QUANTITY_DECIMALS = 10;
  private static final int RATE_DECIMALS = 4;

  private final WriteItem<Invoice> item;
  private final Invoice invoice;
  private final Fields fields = new Fields();

  private PayableMapper(WriteItem<Invoice> item) {
    this.item = item;
    this.invoice = item.document();
  }

  /**
   * Maps one invoice.
   *
   * @param item the invoice with its wire key
   * @return the payable, or why the ERP's format can't take it
   */
  public static MappedPayable map(WriteItem<Invoice> item) {
    PayableMapper mapper = new PayableMapper(item);
    try {
      Payable payable = mapper.payable();
      List<Finding> losses = mapper.fields.losses();
      return new MappedPayable(item.wireKey(), payable, null, losses);
    } catch (RefusedPayableException e) {
      return new MappedPayable(item.wireKey(), null, refusal(e), List.of());
    }
  }

  /** What a document that does not fit is told. */
  public static Failure refusal(RefusedPayableException why) {
    return Failure.of(
        FailureCategory.VALIDATION,
        Effect.NOT_APPLIED,
        why.code(),
        why.getMessage() + ": nothing was sent; correct the document");
  }

  private Payable payable() throws RefusedPayableException {
    InvoiceTotals totals = invoice.totals();
    Money stated = totals.taxInclusive() == null ? totals.amountDue() : totals.taxInclusive();
    String currency = currency(stated);
    BigDecimal tax = fields.amount(totals.tax(), currency, "tax amount");
    DocumentRef supplier = invoice.parties().supplier();
    noteWhatIsLeftOut();
    return new Payable(
        item.wireKey(),
        Payable.payloadHash(item.fingerprint()),
        fields.required(
            supplier == null ? null : supplier.number(), SHORT_REFERENCE, "supplier number"),
        nature(),
        fields.code(invoice.type().code(), CODE, "type code"),
        fields.required(invoice.number(), REFERENCE, "invoice number"),
        issued(),
        due(),
        currency,
        fields.required(stated, currency, "total with tax or amount due"),
        fields.required(totals.taxExclusive(), currency, "total without tax"),
        tax == null ? BigDecimal.ZERO : tax,
        fields.id(orderNumber(), REFERENCE, "order number"),
        taxes(currency),
        lines(currency));
  }

  private String currency(@Nullable Money stated) throws RefusedPayableException {
    CurrencyCode document = invoice.currency().document();
    CurrencyCode currency = document == null && stated != null ? stated.currency() : document;
    if (currency == null) {
      throw Fields.missing("currency");
    }
    if (!currency.value().matches("[A-Z]{3}")) {
      throw new RefusedPayableException("NO_CURRENCY", "The currency is no ISO 4217 code");
    }
    return currency.value();
  }

  private String nature() throws RefusedPayableException {
    InvoiceNature nature = invoice.type().nature();
    if (nature == null || !nature.isKnown()) {
      throw Fields.missing("nature that the ERP knows");
    }
    return nature.value();
  }

  private LocalDate issued() throws RefusedPayableException {
    LocalDate issued = invoice.dates().issue();
    if (issued == null) {
      throw Fields.missing("issue date");
    }
    return requireFourDigitYear(issued);
  }

  private @Nullable LocalDate due() throws RefusedPayableException {
    LocalDate due = invoice.dates().due();
    return due == null ? null : requireFourDigitYear(due);
  }

  private static LocalDate requireFourDigitYear(LocalDate date) throws RefusedPayableException {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new RefusedPayableException("NO_DATE", "A date is not within the years 1 to 9999");
    }
    return date;
  }

  private @Nullable String orderNumber() {
    return invoice.references().documents().stream()
        .filter(document -> DocumentRefType.PURCHASE_ORDER.equals(document.type()))
        .map(DocumentRef::number)
        .filter(number -> number != null && !number.isBlank())
        .findFirst()
        .orElse(null);
  }

  private List<PayableTax> taxes(String currency) throws RefusedPayableException {
    List<PayableTax> taxes = new ArrayList<>();
    for (TaxLine tax : invoice.taxBreakdown()) {
      taxes.add(
          new PayableTax(
              fields.code(tax.category(), CODE, "tax category"),
              rate(tax),
              fields.amount(tax.taxableAmount(), currency, "taxable amount"),
              fields.amount(tax.taxAmount(), currency, "tax amount")));
    }
    return taxes;
  }

  private @Nullable BigDecimal rate(TaxLine tax) throws RefusedPayableException {
    return tax.rate() == null ? null : fields.number(tax.rate().value(), RATE_DECIMALS, "tax rate");
  }

  private List<PayableLine> lines(String currency) throws RefusedPayableException {
    List<PayableLine> lines = new ArrayList<>();
    for (InvoiceLine line : invoice.lines()) {
      lines.add(line(line, lines.size() + 1, currency));
    }
    return lines;
  }

  private PayableLine line(InvoiceLine line, int number, String currency)
      throws RefusedPayableException {
    Quantity quantity = line.quantity();
    UnitCode unit = quantity == null ? null : quantity.unit();
    TaxLine tax = line.tax().isEmpty() ? null : line.tax().get(0);
    String pointer = "/document/lines/" + (number - 1);
    if (line.tax().size() > 1) {
      fields.lose("ERP-NOT-CARRIED", pointer + "/tax", "Only the first tax of the line is sent");
    }
    String ownNumber = line.lineNumber();
    return new PayableLine(
        number,
        fields.id(
            ownNumber == null ? Integer.toString(number) : ownNumber,
            SHORT_REFERENCE,
            "line number"),
        description(line, pointer),
        quantity == null ? null : fields.number(quantity.value(), QUANTITY_DECIMALS, "quantity"),
        fields.code(unit, CODE, "unit"),
        fields.amount(line.netAmount(), currency, "net amount of a line"),
        fields.code(tax == null ? null : tax.category(), CODE, "tax category"),
        tax == null ? null : rate(tax),
        fields.id(line.references().buyerAccountingReference(), REFERENCE, "accounting reference"));
  }

  private String description(InvoiceLine line, String pointer) {
    return line.item().name() == null
        ? fields.text(line.item().description(), pointer + "/item/description")
        : fields.text(line.item().name(), pointer + "/item/name");
  }

  private void noteWhatIsLeftOut() {
    if (!invoice.allowancesCharges().isEmpty()) {
      fields.lose(
          "ERP-NOT-CARRIED",
          "/document/allowancesCharges",
          "Allowances and charges of the document are sent within the totals only");
    }
  }
}
