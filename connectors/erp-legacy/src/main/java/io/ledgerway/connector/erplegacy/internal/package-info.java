/** What both profiles have in common. */
@NullMarked
package io.ledgerway.connector.erplegacy.internal;

import org.jspecify.annotations.NullMarked;
