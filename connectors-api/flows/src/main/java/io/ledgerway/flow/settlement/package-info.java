/**
 * What banks say about payments, folded into one status per instruction, and bookings matched to
 * instructions. All of it is evidence: repeated, late or out of order it leads to the same result.
 */
@NullMarked
package io.ledgerway.flow.settlement;

import org.jspecify.annotations.NullMarked;
