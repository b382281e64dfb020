/** What the hub tells by itself: signatures and events. Nobody's API. */
@NullMarked
package io.ledgerway.connector.treasuryhub.internal.webhook;

import org.jspecify.annotations.NullMarked;
