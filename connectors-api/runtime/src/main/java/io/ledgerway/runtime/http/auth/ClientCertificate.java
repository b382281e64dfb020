package io.ledgerway.runtime.http.auth;

import io.ledgerway.connector.secret.SecretRef;

/**
 * A certificate that proves the connection while its encryption is agreed on (mutual TLS), beside
 * whatever else proves it. Shown to every target of the connection that asks for one, those that
 * give out tokens included. Immutable; names secrets and holds none.
 *
 * <p>Both are read anew for each request, so that they may be replaced while connections stay open;
 * they may be one entry that holds both texts, to be replaced in one step.
 *
 * @param chain where the certificates are kept: PEM, the connection's own first, then each one's
 *     issuer as far as the target needs it
 * @param privateKey where the private key is kept: RSA or EC, PKCS#8 as PEM, not encrypted
 */
public record ClientCertificate(SecretRef chain, SecretRef privateKey) {}
