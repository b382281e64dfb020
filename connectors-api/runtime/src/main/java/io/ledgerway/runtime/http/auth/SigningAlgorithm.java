package io.ledgerway.runtime.http.auth;

/** How an assertion is signed; the names are those of RFC 7518. */
public enum SigningAlgorithm {
  /** RSASSA-PKCS1-v1_5 with SHA-256, by an RSA key of 2048 bits or more. */
  RS256,
  /** ECDSA with SHA-256, by a key on the curve P-256. */
  ES256
}
