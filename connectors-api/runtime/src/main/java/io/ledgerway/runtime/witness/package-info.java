/** What stands outside the store and knows whether the store has forgotten something. */
@NullMarked
package io.ledgerway.runtime.witness;

import org.jspecify.annotations.NullMarked;
