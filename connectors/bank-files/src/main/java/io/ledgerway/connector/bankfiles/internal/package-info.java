/** The connector behind its provider. */
@NullMarked
package io.ledgerway.connector.bankfiles.internal;

import org.jspecify.annotations.NullMarked;
