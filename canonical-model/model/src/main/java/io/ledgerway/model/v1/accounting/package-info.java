/**
 * Where costs go and what the ledger is made of: allocations to accounts and dimensions, and the
 * master data behind them.
 *
 * <p>Percentages are of a hundred. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.ledgerway.model.v1.accounting;

import org.jspecify.annotations.NullMarked;
