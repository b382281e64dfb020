/** Turns invoices into what the ERP takes, and its answers into acknowledgements. */
@NullMarked
package io.ledgerway.connector.erplegacy.internal.map;

import org.jspecify.annotations.NullMarked;
