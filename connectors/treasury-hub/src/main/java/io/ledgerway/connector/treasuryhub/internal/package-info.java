/** The open connection and its settings. Nobody's API. */
@NullMarked
package io.ledgerway.connector.treasuryhub.internal;

import org.jspecify.annotations.NullMarked;
