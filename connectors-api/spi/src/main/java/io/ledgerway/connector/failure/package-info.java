/** Why something failed, and what happened at the target. */
@NullMarked
package io.ledgerway.connector.failure;

import org.jspecify.annotations.NullMarked;
