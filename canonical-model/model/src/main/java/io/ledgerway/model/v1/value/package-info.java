/**
 * Leaf values: money, quantities, dates, codes, identifiers and findings.
 *
 * <p>Leaf values refuse only what makes them no value at all. No sign is ever flipped; amounts
 * carry the sign that the source wrote. Calendar dates are {@link java.time.LocalDate}, moments are
 * {@link java.time.Instant} in UTC. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.ledgerway.model.v1.value;

import org.jspecify.annotations.NullMarked;
