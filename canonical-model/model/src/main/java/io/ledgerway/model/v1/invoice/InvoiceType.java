package io.ledgerway.model.v1.invoice;

import org.jspecify.annotations.Nullable;

/**
 * What kind of document (BT-3).
 *
 * <p>Immutable and thread-safe.
 *
 * @param nature what it does to the debt
 * @param code UNTDID 1001 code
 */
public record InvoiceType(@Nullable InvoiceNature nature, @Nullable InvoiceTypeCode code) {

  /** Nothing stated; JSON omits it. */
  public static final InvoiceType EMPTY = new InvoiceType(null, null);
}
