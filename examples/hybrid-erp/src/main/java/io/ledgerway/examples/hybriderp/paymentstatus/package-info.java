/** Files of evidence about payments, and what they come to. */
@NullMarked
package io.ledgerway.examples.hybriderp.paymentstatus;

import org.jspecify.annotations.NullMarked;
