/** Shows that a run may be killed at any moment: nothing twice, nothing lost. */
@NullMarked
package io.ledgerway.examples.hybriderp.campaign;

import org.jspecify.annotations.NullMarked;
