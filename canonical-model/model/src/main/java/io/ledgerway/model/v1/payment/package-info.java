/**
 * What we order to be paid: instructions, sealed batches, and the reports about them.
 *
 * <p>Amounts of instructions are positive; the direction is always from debtor to creditor.
 *
 * <p>Begin at {@link io.ledgerway.model.v1.payment.PaymentInstruction}, {@link
 * io.ledgerway.model.v1.payment.SealedBatch} and {@link
 * io.ledgerway.model.v1.payment.PaymentStatusReport}. The other types are their parts and codes;
 * the three documents share most of them, so they stay in one package although they are many.
 */
@NullMarked
package io.ledgerway.model.v1.payment;

import org.jspecify.annotations.NullMarked;
