/** Requests, paging and lookups. Nobody's API. */
@NullMarked
package io.ledgerway.connector.treasuryhub.internal.call;

import org.jspecify.annotations.NullMarked;
