/** The ports through which a connector sees folders and databases. */
@NullMarked
package io.ledgerway.connector.port;

import org.jspecify.annotations.NullMarked;
