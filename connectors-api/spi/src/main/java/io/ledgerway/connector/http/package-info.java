/**
 * The port through which a connector speaks HTTP.
 *
 * <p>One {@link io.ledgerway.connector.http.HttpExchange#exchange} is one request on the wire of a
 * write. The status of a reply is data; {@link io.ledgerway.connector.http.StatusRules} says what a
 * status usually means.
 */
@NullMarked
package io.ledgerway.connector.http;

import org.jspecify.annotations.NullMarked;
