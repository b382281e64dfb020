package io.ledgerway.flow.payable;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.runtime.idempotency.Keys;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * What makes two documents the same payable: our entity, the seller, what the document does, its
 * number and its date. No amount, no connection, no file name.
 */
final class BusinessKey {

  private BusinessKey() {}

  static String of(Invoice invoice, String entity, String supplier) {
    Set<String> registrations = PartyIndex.registrations(invoice.parties().seller());
    String seller = registrations.isEmpty() ? supplier : registrations.iterator().next();
    InvoiceNature nature = invoice.type().nature();
    LocalDate issued = invoice.dates().issue();
    return Keys.sha256(
        entity,
        seller,
        nature == null ? "" : nature.value(),
        normalised(invoice.number() == null ? "" : invoice.number()),
        issued == null ? "" : issued.toString());
  }

  /** Blanks, dashes and leading zeros are how people write the same number differently. */
  private static String normalised(String number) {
    return number
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replaceFirst("^0+(?=.)", "")
        .toUpperCase(Locale.ROOT);
  }
}
