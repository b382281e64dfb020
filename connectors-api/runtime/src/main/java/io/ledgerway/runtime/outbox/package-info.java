/**
 * Writes that an application orders in its own transaction: the message is committed together with
 * the application's change, and goes out later through a guarded write, as often as it takes.
 *
 * <p>Documents that carry others with intentions of their own, such as sealed batches, do not go
 * this way.
 */
@NullMarked
package io.ledgerway.runtime.outbox;

import org.jspecify.annotations.NullMarked;
