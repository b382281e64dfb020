/**
 * From open items to sealed batches at a bank: a payment run groups what is payable, nets credit
 * notes, takes each open item up at most once, and commits it all in one transaction before
 * anything is sent.
 */
@NullMarked
package io.ledgerway.flow.payment;

import org.jspecify.annotations.NullMarked;
