/**
 * Synthetic invoices, good and bad, and the master data they refer to; the same seed gives the same
 * bytes.
 */
@NullMarked
package io.ledgerway.examples.hybriderp.generate;

import org.jspecify.annotations.NullMarked;
