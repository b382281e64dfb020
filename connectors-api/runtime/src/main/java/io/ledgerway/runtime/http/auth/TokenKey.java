package io.ledgerway.runtime.http.auth;

/**
 * What a token belongs to. Immutable.
 *
 * @param connection stable id of the connection
 * @param group the endpoints that take the same token: a hash over the declared authentication, in
 *     64 hexadecimal digits, so that a changed client never meets an old token
 */
public record TokenKey(String connection, String group) {}
