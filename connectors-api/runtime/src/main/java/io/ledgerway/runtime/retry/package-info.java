/**
 * When a failed call is made again, and when never.
 *
 * <p>The order of things in a call: the deadline is checked; then the planner's loop, at most three
 * times: breaker, limits, bulkhead and credentials; SENDING is committed; one SPI call; the
 * transition that it proves is committed. Waiting for a permit is never SENDING, and every attempt,
 * also within a call, passes through the store.
 *
 * <p>{@link io.ledgerway.runtime.retry.RetryPlanner} decides from a failure's category, from what
 * happened at the target and from what a second copy would do there. Whatever does not end within
 * the call is parked: the durable layer goes on at the moment that the decision names.
 *
 * <p>All moments are UTC instants, all waits are durations. Nothing here reads a clock of its own,
 * sleeps or starts a thread.
 *
 * <p>Incubating: this package may change until the first release.
 */
@NullMarked
package io.ledgerway.runtime.retry;

import org.jspecify.annotations.NullMarked;
