package io.ledgerway.model.v1.tax;

import org.jspecify.annotations.Nullable;

/**
 * Who computed a tax, and under which code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source who computed it
 * @param taxCode tax code of the source system
 * @param authorityId tax authority, in the source's words
 * @param engineTransactionId transaction of the tax engine, needed to commit or void it
 */
public record TaxOrigin(
    @Nullable TaxSource source,
    @Nullable String taxCode,
    @Nullable String authorityId,
    @Nullable String engineTransactionId) {

  /** Nothing stated; JSON omits it. */
  public static final TaxOrigin EMPTY = new TaxOrigin(null, null, null, null);
}
