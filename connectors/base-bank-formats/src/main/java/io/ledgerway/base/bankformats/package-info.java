/**
 * Bank formats of lines: reads MT940, MT942, BAI2 and NACHA, writes NACHA, streaming.
 *
 * <p>Amounts are never negative, the side says which way the money went; a side is never guessed.
 * Dates are the bank's calendar days, without a zone. Readers hold one item at a time and are
 * confined to one thread.
 */
@NullMarked
package io.ledgerway.base.bankformats;

import org.jspecify.annotations.NullMarked;
