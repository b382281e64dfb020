/**
 * A folder of e-invoices as a connector: one file is one invoice.
 *
 * <p>{@link io.ledgerway.connector.einvoice.EInvoiceInboxConnectorProvider} is found by the
 * runtime; {@link io.ledgerway.connector.einvoice.InvoiceFiles} reads a single file without one.
 */
@NullMarked
package io.ledgerway.connector.einvoice;

import org.jspecify.annotations.NullMarked;
