package io.ledgerway.model.v1.invoice;

import org.jspecify.annotations.Nullable;

/**
 * What kind of document (BT-3), and how its amounts are to be read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param nature what it does to the debt
 * @param code UNTDID 1001 code (BT-3)
 * @param taxInclusivePricing whether the source priced its lines with tax; net amounts of this
 *     model never contain tax
 * @param signConvention how the source wrote credits
 */
public record InvoiceType(
    @Nullable InvoiceNature nature,
    @Nullable InvoiceTypeCode code,
    @Nullable Boolean taxInclusivePricing,
    @Nullable SignConvention signConvention) {

  /** Nothing stated; JSON omits it. */
  public static final InvoiceType EMPTY = new InvoiceType(null, null, null, null);
}
