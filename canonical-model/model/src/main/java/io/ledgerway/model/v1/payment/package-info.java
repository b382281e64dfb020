/**
 * What we order to be paid: instructions, sealed batches, and the reports about them.
 *
 * <p>Amounts of instructions are positive; the direction is always from debtor to creditor.
 */
@NullMarked
package io.ledgerway.model.v1.payment;

import org.jspecify.annotations.NullMarked;
