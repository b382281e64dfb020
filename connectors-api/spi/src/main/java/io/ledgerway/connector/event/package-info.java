/**
 * Events: what a target tells by itself, in webhooks or messages. Verified on raw bytes before
 * anything is parsed; delivered at least once, in any order.
 */
@NullMarked
package io.ledgerway.connector.event;

import org.jspecify.annotations.NullMarked;
