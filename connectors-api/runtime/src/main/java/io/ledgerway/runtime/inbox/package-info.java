/**
 * What targets tell by themselves: stored before it is answered, each event once, and handed on
 * afterwards, as often as it takes. Order is never assumed.
 *
 * <p>Events are handed on at least once. What an event proves about a write goes to the intentions
 * first; a write in doubt may so be decided without a lookup.
 */
@NullMarked
package io.ledgerway.runtime.inbox;

import org.jspecify.annotations.NullMarked;
