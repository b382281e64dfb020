/**
 * Reads electronic invoices into the canonical model, streaming.
 *
 * <p>{@link io.ledgerway.base.einvoice.UblReader} reads UBL 2.1 Invoice and CreditNote under the
 * paths of EN 16931-3-2. Amounts keep sign and scale as received. What the model has no field for
 * is kept as an extension or named by an observation; nothing vanishes silently.
 */
@NullMarked
package io.ledgerway.base.einvoice;

import org.jspecify.annotations.NullMarked;
