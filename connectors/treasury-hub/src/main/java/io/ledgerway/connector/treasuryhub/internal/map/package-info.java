/** Between the hub's words and the canonical model: pure functions. Nobody's API. */
@NullMarked
package io.ledgerway.connector.treasuryhub.internal.map;

import org.jspecify.annotations.NullMarked;
