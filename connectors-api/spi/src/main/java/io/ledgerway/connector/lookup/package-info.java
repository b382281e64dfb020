/** Looking a write up: the means to find out what happened. */
@NullMarked
package io.ledgerway.connector.lookup;

import org.jspecify.annotations.NullMarked;
