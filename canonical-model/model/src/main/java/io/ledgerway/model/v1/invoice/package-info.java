/**
 * Invoices and credit notes: EN 16931 in business groups.
 *
 * <p>Amounts are stored as the document states them: a credit note carries positive amounts, its
 * {@link io.ledgerway.model.v1.invoice.InvoiceNature nature} decides the sign of its effect.
 * Scalars may be null, also where a rule requires them; groups and lists never are.
 */
@NullMarked
package io.ledgerway.model.v1.invoice;

import org.jspecify.annotations.NullMarked;
