package io.ledgerway.model.v1.settlement;

import org.jspecify.annotations.Nullable;

/**
 * Bank transaction code (BkTxCd).
 *
 * <p>Immutable and thread-safe.
 *
 * @param domain domain
 * @param family family
 * @param subFamily sub-family
 * @param proprietary the bank's own code
 */
public record TransactionCode(
    @Nullable String domain,
    @Nullable String family,
    @Nullable String subFamily,
    @Nullable String proprietary) {

  /** Nothing stated; JSON omits it. */
  public static final TransactionCode EMPTY = new TransactionCode(null, null, null, null);
}
