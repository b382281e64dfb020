/**
 * Invoices and credit notes: EN 16931 in business groups.
 *
 * <p>Amounts are stored as the document states them: a credit note carries positive amounts, its
 * {@link io.ledgerway.model.v1.invoice.InvoiceNature nature} decides the sign of its effect.
 * Scalars may be null, also where a rule requires them; groups and lists never are.
 *
 * <p>Begin at {@link io.ledgerway.model.v1.invoice.Invoice} and {@link
 * io.ledgerway.model.v1.invoice.InvoiceLine}. Every other type is a part or a code of these two,
 * which is why they stay in one package although they are many; what other documents also have
 * stands in {@code tax}, {@code trade} and {@code accounting}.
 */
@NullMarked
package io.ledgerway.model.v1.invoice;

import org.jspecify.annotations.NullMarked;
