/**
 * What the bank booked: statements and settlement events, append-only.
 *
 * <p>Amounts are never negative; {@link io.ledgerway.model.v1.settlement.CreditDebit} says the
 * side.
 */
@NullMarked
package io.ledgerway.model.v1.settlement;

import org.jspecify.annotations.NullMarked;
