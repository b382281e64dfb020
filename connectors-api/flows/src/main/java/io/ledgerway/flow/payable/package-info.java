/**
 * The flow from a received invoice to a posted open item: rules as data decide where it goes and
 * whether it may be paid, one guarded write posts it, an acknowledgement proves it.
 */
@NullMarked
package io.ledgerway.flow.payable;

import org.jspecify.annotations.NullMarked;
