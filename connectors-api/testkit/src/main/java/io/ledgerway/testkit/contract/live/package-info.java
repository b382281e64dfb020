/**
 * The contract against a sandbox of the real system: what can be proved by reading alone, and where
 * what is there differs from what was simulated.
 */
@NullMarked
package io.ledgerway.testkit.contract.live;

import org.jspecify.annotations.NullMarked;
