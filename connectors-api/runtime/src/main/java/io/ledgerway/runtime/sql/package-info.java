/** Databases of connections. */
@NullMarked
package io.ledgerway.runtime.sql;

import org.jspecify.annotations.NullMarked;
