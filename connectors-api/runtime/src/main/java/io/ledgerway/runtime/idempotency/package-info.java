/**
 * What makes a write happen at most once: the durable record of every intention, its states, and
 * the dispatches that carry many documents in one file.
 *
 * <p>What is promised depends on the target. With a unique reference that the target enforces: at
 * most one document, recovered automatically. A file drop without lookup: exactly one automatic
 * send, the same bytes or nothing after a restart; whatever remains in doubt is held for a person.
 */
@NullMarked
package io.ledgerway.runtime.idempotency;

import org.jspecify.annotations.NullMarked;
