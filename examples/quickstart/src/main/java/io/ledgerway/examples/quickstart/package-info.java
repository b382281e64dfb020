/** The shortest way from an invoice to a posting. */
@NullMarked
package io.ledgerway.examples.quickstart;

import org.jspecify.annotations.NullMarked;
