/** How the counterparties read, keep and answer; nobody's API. */
@NullMarked
package io.ledgerway.testkit.counterparty.internal;

import org.jspecify.annotations.NullMarked;
