/** How documents become rows. Nobody's API. */
@NullMarked
package io.ledgerway.connector.warehouse.internal;

import org.jspecify.annotations.NullMarked;
