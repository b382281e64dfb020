/**
 * Taxes that documents state: VAT and other indirect taxes by line and in the breakdown, taxes
 * withheld at payment, and tax codes.
 *
 * <p>Rates are percentages (19.00 means 19 %). Amounts carry the sign that the source wrote; a
 * withheld amount is positive. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.ledgerway.model.v1.tax;

import org.jspecify.annotations.NullMarked;
