package io.ledgerway.model.v1.trade;

import org.jspecify.annotations.Nullable;

/**
 * Terms of delivery (UBL DeliveryTerms).
 *
 * <p>Immutable and thread-safe.
 *
 * @param incoterm Incoterms code, such as {@code DAP}
 * @param place named place
 */
public record DeliveryTerms(@Nullable String incoterm, @Nullable String place) {

  /** Nothing stated; JSON omits it. */
  public static final DeliveryTerms EMPTY = new DeliveryTerms(null, null);
}
