package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.connector.warehouse.WarehouseOperations;
import io.ledgerway.model.v1.envelope.Hold;
import io.ledgerway.model.v1.envelope.RawReference;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExternalId;
import io.ledgerway.model.v1.value.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of an invoice goes into {@code LW_LIABILITY}. */
final class LiabilityColumns {

  static final Table<Invoice> TABLE =
      Table.withFreshness(
          "LW_LIABILITY",
          List.of(
              Column.text("entity", 100, loaded -> entity(loaded.document())),
              Column.text("supplier_number", 100, loaded -> supplierNumber(loaded.document())),
              Column.words(
                  "supplier_name",
                  300,
                  "/document/parties/seller",
                  loaded -> supplierName(loaded.document())),
              Column.text("invoice_number", 200, loaded -> loaded.document().number()),
              Column.code("nature", 50, loaded -> loaded.document().type().nature()),
              Column.code("type_code", 50, loaded -> loaded.document().type().code()),
              Column.date("issue_date", loaded -> loaded.document().dates().issue()),
              Column.date("due_date", loaded -> loaded.document().dates().due()),
              Column.text("currency", 10, loaded -> currency(loaded.document())),
              Column.amount("amount_with_tax", loaded -> amountWithTax(loaded.document())),
              Column.amount("amount_tax", loaded -> amountTax(loaded.document())),
              Column.amount("amount_due", loaded -> amountDue(loaded.document())),
              Column.amount("signed_amount_due", loaded -> signedDue(loaded.document())),
              Column.code("document_status", 50, loaded -> loaded.document().state().document()),
              Column.code("posting_status", 50, loaded -> loaded.document().state().posting()),
              Column.code("payment_status", 50, loaded -> loaded.document().state().payment()),
              Column.code(
                  "hold_code", 50, loaded -> hold(loaded.document()).map(Hold::type).orElse(null)),
              Column.words(
                  "hold_reason",
                  1000,
                  "/document/state/holds",
                  loaded -> hold(loaded.document()).map(Hold::reason).orElse(null)),
              Column.text("ledger_number", 200, LiabilityColumns::ledgerNumber),
              Column.text(
                  "source_system", 100, loaded -> loaded.envelope().origin().source().system()),
              Column.text(
                  "source_instance", 200, loaded -> loaded.envelope().origin().source().instance()),
              Column.text("source_file", 1000, LiabilityColumns::sourceFile)));

  private LiabilityColumns() {}

  private static @Nullable String entity(Invoice invoice) {
    LegalEntityRef entity = invoice.parties().legalEntity();
    return entity == null ? null : entity.code();
  }

  private static @Nullable String supplierNumber(Invoice invoice) {
    return References.number(invoice.parties().supplier());
  }

  private static @Nullable String supplierName(Invoice invoice) {
    Party seller = invoice.parties().seller();
    return seller.name() == null ? seller.legalName() : seller.name();
  }

  private static @Nullable String currency(Invoice invoice) {
    CurrencyCode stated = invoice.currency().document();
    Money due = invoice.totals().amountDue();
    CurrencyCode currency = stated == null && due != null ? due.currency() : stated;
    return currency == null ? null : currency.value();
  }

  private static @Nullable Money amountWithTax(Invoice invoice) {
    return inCurrency("amount_with_tax", invoice, invoice.totals().taxInclusive());
  }

  private static @Nullable Money amountTax(Invoice invoice) {
    return inCurrency("amount_tax", invoice, invoice.totals().tax());
  }

  private static @Nullable Money amountDue(Invoice invoice) {
    return inCurrency("amount_due", invoice, invoice.totals().amountDue());
  }

  private static @Nullable Money inCurrency(
      String column, Invoice invoice, @Nullable Money amount) {
    if (amount != null && !amount.currency().value().equals(currency(invoice))) {
      throw new UnfitValueException(column, "it is in another currency than the document");
    }
    return amount;
  }

  /** Raises or lowers what is owed; nothing where the nature does not say which. */
  private static @Nullable Money signedDue(Invoice invoice) {
    Money due = amountDue(invoice);
    InvoiceNature nature = invoice.type().nature();
    if (due == null || nature == null) {
      return null;
    }
    if (nature.equals(InvoiceNature.CREDIT_NOTE)) {
      return due.negated();
    }
    boolean raises =
        nature.equals(InvoiceNature.INVOICE) || nature.equals(InvoiceNature.DEBIT_NOTE);
    return raises ? due : null;
  }

  private static Optional<Hold> hold(Invoice invoice) {
    return invoice.state().holds().stream().filter(hold -> hold.releasedAt() == null).findFirst();
  }

  private static @Nullable String ledgerNumber(Loaded<Invoice> loaded) {
    return loaded.envelope().origin().externalIds().stream()
        .filter(id -> id.objectType().equals(WarehouseOperations.LEDGER_DOCUMENT))
        .map(ExternalId::id)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String sourceFile(Loaded<Invoice> loaded) {
    RawReference raw = loaded.envelope().origin().raw();
    return raw == null ? null : raw.ref();
  }
}
