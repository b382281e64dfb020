package io.ledgerway.runtime.http.auth;

import io.ledgerway.connector.secret.SecretRef;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs assertions, and how the target recognises it. Immutable; names a secret and
 * holds none.
 *
 * @param algorithm how it signs
 * @param privateKey where the private key is kept: PKCS#8 as PEM, not encrypted; read anew for each
 *     assertion, so that it may be replaced while connections stay open
 * @param keyId name of the key at the target ({@code kid}); null to send none
 * @param certificateThumbprint SHA-256 of the key's certificate in DER, as Base64url without
 *     padding ({@code x5t#S256}); null to send none
 */
public record SigningKey(
    SigningAlgorithm algorithm,
    SecretRef privateKey,
    @Nullable String keyId,
    @Nullable String certificateThumbprint) {

  /** Refuses a thumbprint that is no SHA-256 with an {@link IllegalArgumentException}. */
  public SigningKey {
    if (certificateThumbprint != null && !certificateThumbprint.matches("[A-Za-z0-9_-]{43}")) {
      throw new IllegalArgumentException(
          "A thumbprint is a SHA-256 as Base64url: 43 characters without padding");
    }
  }

  /**
   * A key that the target recognises by the client alone.
   *
   * @param algorithm how it signs
   * @param privateKey where the private key is kept
   * @return the key
   */
  public static SigningKey of(SigningAlgorithm algorithm, SecretRef privateKey) {
    return new SigningKey(algorithm, privateKey, null, null);
  }

  /**
   * The same with a name at the target.
   *
   * @param id the name
   * @return the key
   */
  public SigningKey withKeyId(String id) {
    return new SigningKey(algorithm, privateKey, id, certificateThumbprint);
  }

  /**
   * The same with a certificate at the target.
   *
   * @param sha256 thumbprint of the certificate, as Base64url without padding
   * @return the key
   * @throws IllegalArgumentException when it is no SHA-256
   */
  public SigningKey withCertificateThumbprint(String sha256) {
    return new SigningKey(algorithm, privateKey, keyId, sha256);
  }
}
