/** A connector to a bookkeeping system that takes invoices over HTTP. */
@NullMarked
package io.ledgerway.examples.bookkeeping;

import org.jspecify.annotations.NullMarked;
