/**
 * What orders, receipts, invoices and expenses share: items, prices, allowances and charges, terms
 * of payment and delivery.
 *
 * <p>An allowance is not negated: its kind says that it is taken off. Percentages are of a hundred.
 * Calendar dates have no time zone. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.ledgerway.model.v1.trade;

import org.jspecify.annotations.NullMarked;
