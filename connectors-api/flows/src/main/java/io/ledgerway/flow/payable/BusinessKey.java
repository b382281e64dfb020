package io.ledgerway.flow.payable;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.runtime.idempotency.Keys;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What makes two documents the same payable: our entity, the seller, what the document does, its
 * number and its date. No amount, no connection, no file name.
 */
final class BusinessKey {

  private BusinessKey() {}

  /**
   * Seller and entity count by the first registration of our own master data: which of several
   * registrations a copy names, or how we call an entity, makes no other document of it.
   */
  static String of(Invoice invoice, LegalEntity entity, Supplier supplier) {
    InvoiceNature nature = invoice.type().nature();
    LocalDate issued = invoice.dates().issue();
    return Keys.sha256(
        entity.ref().identifiers().isEmpty()
            ? entity.ref().code()
            : PartyIndex.spelling(entity.ref().identifiers().get(0).value()),
        PartyIndex.registrations(supplier.party()).stream()
            .findFirst()
            .orElse(String.valueOf(supplier.number())),
        nature == null ? "" : nature.value(),
        normalised(invoice.number() == null ? "" : invoice.number()),
        issued == null ? "" : issued.toString());
  }

  /** Blanks, dashes and leading zeros are how people write the same number differently. */
  private static String normalised(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replaceFirst("^0+(?=.)", "")
        .toUpperCase(Locale.ROOT);
  }
}
