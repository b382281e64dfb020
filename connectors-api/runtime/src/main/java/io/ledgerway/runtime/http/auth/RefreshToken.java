package io.ledgerway.runtime.http.auth;

import io.ledgerway.connector.secret.SecretRef;

/**
 * OAuth 2 on behalf of a person who gave consent (RFC 6749, 6). Immutable.
 *
 * <p>The consent yields a first refresh token, which is a secret. From then on the newest refresh
 * token that the target gave out is kept in the {@link TokenStore}, since the one before it may be
 * worth nothing any more: a store that forgets loses the consent. A store that several processes
 * share sees to it that none of them spends a refresh token that another one is spending.
 *
 * <p>When the person consents anew, the new first refresh token takes the place of the former
 * secret; it is used as soon as the target refuses the kept one.
 *
 * @param client who asks, where and for what; its secret is null for a public client
 * @param refreshToken where the first refresh token is kept
 */
public record RefreshToken(TokenClient client, SecretRef refreshToken) implements HttpAuth {}
