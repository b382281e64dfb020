/**
 * Work that is done again and again, at least once each time, by one of the processes that share
 * the stores. What makes its effects happen once are the guards of the work itself: intentions,
 * versions, checkpoints.
 */
@NullMarked
package io.ledgerway.runtime.work;

import org.jspecify.annotations.NullMarked;
