/** What the hub really sends. Nobody's API. */
@NullMarked
package io.ledgerway.connector.treasuryhub.internal.wire;

import org.jspecify.annotations.NullMarked;
