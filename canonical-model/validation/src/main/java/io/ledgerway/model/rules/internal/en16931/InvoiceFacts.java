package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.TaxRegistration;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several rules ask about one invoice, gathered in one pass. */
final class InvoiceFacts {

  private static final Vat[] CATEGORIES = Vat.values();

  private final Invoice invoice;
  private final Observed observed;
  private final VatUse[] uses = new VatUse[CATEGORIES.length];
  private final VatUse all = new VatUse();
  private final boolean creditNote;

  InvoiceFacts(Invoice invoice, Observed observed) {
    this.invoice = invoice;
    this.observed = observed;
    this.creditNote = InvoiceNature.CREDIT_NOTE.equals(invoice.type().nature());
    countRows();
    countItems(invoice.allowancesCharges(), "", true);
    List<InvoiceLine> lines = invoice.lines();
    for (int i = 0; i < lines.size(); i++) {
      countLine(lines.get(i), i);
    }
  }

  private void countRows() {
    List<TaxLine> rows = invoice.taxBreakdown();
    for (int i = 0; i < rows.size(); i++) {
      boolean vat = isVat(rows.get(i), "/taxBreakdown/", i);
      all.row(vat);
      Vat category = Vat.of(rows.get(i).category());
      if (category != null) {
        use(category).row(vat);
        if (!observed.nothing()) {
          observedRow(use(category), "/taxBreakdown/" + i, vat);
        }
      }
    }
  }

  private void observedRow(VatUse use, String row, boolean vat) {
    for (int more = observed.repeatedRowCategories(row); more > 0; more--) {
      use.row(vat);
    }
    if (observed.spaced(row + "/category")) {
      use.spacedRow(vat);
    }
  }

  private void countLine(InvoiceLine line, int index) {
    List<TaxLine> taxes = line.tax();
    for (int i = 0; i < taxes.size(); i++) {
      boolean vat = isLineVat(taxes.get(i), index, i);
      all.line(vat);
      Vat category = Vat.of(taxes.get(i).category());
      if (category != null) {
        use(category).line(vat);
        if (!observed.nothing() && observed.spaced("/lines/" + index + "/tax/" + i + "/category")) {
          use(category).spacedLine();
        }
      }
    }
    if (!line.allowancesCharges().isEmpty()) {
      countItems(line.allowancesCharges(), "/lines/" + index, false);
    }
  }

  private void countItems(List<AllowanceCharge> items, String owner, boolean ofDocument) {
    for (int i = 0; i < items.size(); i++) {
      AllowanceCharge item = items.get(i);
      if (item.taxCategory() == null && item.taxType() == null) {
        continue;
      }
      boolean vat = isVat(item, owner, i);
      all.item(vat, item.kind(), ofDocument);
      Vat category = Vat.of(item.taxCategory());
      if (category != null) {
        use(category).item(vat, item.kind(), ofDocument);
        if (!observed.nothing()
            && observed.spaced(owner + "/allowancesCharges/" + i + "/taxCategory")) {
          use(category).spacedItem(ofDocument);
        }
      }
    }
  }

  Invoice invoice() {
    return invoice;
  }

  Observed observed() {
    return observed;
  }

  boolean creditNote() {
    return creditNote;
  }

  VatUse use(Vat category) {
    VatUse use = uses[category.ordinal()];
    if (use == null) {
      use = new VatUse();
      uses[category.ordinal()] = use;
    }
    return use;
  }

  /** Null when the document does not use the category at all. */
  @Nullable VatUse useOrNull(Vat category) {
    return uses[category.ordinal()];
  }

  VatUse all() {
    return all;
  }

  /** A tax that is not named is VAT, unless the reader saw that its name is missing. */
  boolean isVat(TaxLine row, String list, int index) {
    TaxType type = row.taxType();
    return type == null ? unnamedIsVat(list + index) : isVat(type);
  }

  boolean isLineVat(TaxLine tax, int line, int index) {
    TaxType type = tax.taxType();
    return type == null ? unnamedIsVat("/lines/" + line + "/tax/" + index) : isVat(type);
  }

  boolean isVat(AllowanceCharge item, String owner, int index) {
    TaxType type = item.taxType();
    return type == null ? unnamedIsVat(owner + "/allowancesCharges/" + index) : isVat(type);
  }

  private static boolean isVat(TaxType type) {
    return "VAT".equalsIgnoreCase(type.value());
  }

  private boolean unnamedIsVat(String owner) {
    if (observed.nothing()) {
      return true;
    }
    String pointer = owner + "/taxType";
    return !observed.absent(pointer) && !observed.exists(pointer);
  }

  // Tax identifiers of the parties.

  boolean sellerHasTaxId() {
    Party seller = invoice.parties().seller();
    return !seller.taxRegistrations().isEmpty()
        || observed.empty("/parties/seller/taxRegistrations");
  }

  boolean sellerHasVatId() {
    return hasVatId(invoice.parties().seller(), "/parties/seller");
  }

  boolean representativeHasVatId() {
    return hasVatId(invoice.parties().taxRepresentative(), "/parties/taxRepresentative");
  }

  boolean buyerHasVatId() {
    return hasVatId(invoice.parties().buyer(), "/parties/buyer");
  }

  boolean buyerHasLegalId() {
    return !invoice.parties().buyer().legalIdentifiers().isEmpty()
        || observed.empty("/parties/buyer/legalIdentifiers");
  }

  boolean hasVatId(Party party, String pointer) {
    List<TaxRegistration> registrations = party.taxRegistrations();
    for (int i = 0; i < registrations.size(); i++) {
      if (TaxRegistrationType.VAT.equals(registrations.get(i).type())) {
        return true;
      }
    }
    return !observed.nothing() && observed.empty(pointer + "/taxRegistrations/VAT");
  }
}
