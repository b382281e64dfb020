/**
 * ISO 20022 payment messages, streaming: writes pain.001, reads pain.002, camt.052, camt.053 and
 * camt.054.
 *
 * <p>Nothing is cut or replaced silently, no identifier is ever changed, and unknown codes survive.
 * Readers hold one item at a time and are confined to one thread.
 */
@NullMarked
package io.ledgerway.base.iso20022;

import org.jspecify.annotations.NullMarked;
