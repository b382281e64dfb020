/**
 * Orders payments through a treasury payment hub, and reads what became of them.
 *
 * <p>Begin at {@link io.ledgerway.connector.treasuryhub.TreasuryHubConnectorProvider}; everything
 * under {@code internal} may change at any time.
 */
@NullMarked
package io.ledgerway.connector.treasuryhub;

import org.jspecify.annotations.NullMarked;
