package io.ledgerway.model.rules;

import io.ledgerway.model.v1.invoice.Invoice;

/** Which profile a document says it follows. */
public final class Profiles {

  private static final String EN16931 = "urn:cen.eu:en16931:2017";

  private Profiles() {}

  /**
   * The profile that an invoice claims by its specification identifier (BT-24).
   *
   * @param invoice the invoice
   * @return {@link Profile#EN16931} where the identifier begins with that of EN 16931, else {@link
   *     Profile#CORE}
   */
  public static Profile claimedBy(Invoice invoice) {
    String specification = invoice.references().specificationId();
    boolean european = specification != null && specification.strip().startsWith(EN16931);
    return european ? Profile.EN16931 : Profile.CORE;
  }
}
