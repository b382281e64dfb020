/** Payment files from canonical instructions. */
@NullMarked
package io.ledgerway.examples.hybriderp.payments;

import org.jspecify.annotations.NullMarked;
