/**
 * The connector SPI: what a connector author implements, and what a connector sees of the world.
 *
 * <p>Only types of the JDK and of the canonical model stand in signatures. A connector does exactly
 * the wire steps that a call declares: it never retries, sleeps, starts threads or keeps static
 * state. Every failure says why ({@link io.ledgerway.connector.failure.FailureCategory}) and what
 * happened ({@link io.ledgerway.connector.failure.Effect}); {@code UNKNOWN} is the default when in
 * doubt.
 *
 * <p>Incubating: this package may change until the first release.
 */
@NullMarked
package io.ledgerway.connector;

import org.jspecify.annotations.NullMarked;
