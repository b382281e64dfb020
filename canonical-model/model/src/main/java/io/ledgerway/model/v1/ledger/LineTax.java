package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.tax.TaxLine;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What tax a journal line belongs to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param taxCode tax code of the ledger
 * @param taxLine the tax itself
 */
public record LineTax(@Nullable String taxCode, @Valid @Nullable TaxLine taxLine) {

  /** Nothing stated; JSON omits it. */
  public static final LineTax EMPTY = new LineTax(null, null);
}
