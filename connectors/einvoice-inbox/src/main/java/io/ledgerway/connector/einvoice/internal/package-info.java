/** The connector behind its provider. */
@NullMarked
package io.ledgerway.connector.einvoice.internal;

import org.jspecify.annotations.NullMarked;
