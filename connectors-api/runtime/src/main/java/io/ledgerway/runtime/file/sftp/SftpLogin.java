package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.secret.SecretRef;
import org.jspecify.annotations.Nullable;

/** How a user proves who it is to an SFTP server. Immutable; names secrets and holds none. */
public sealed interface SftpLogin permits SftpLogin.Password, SftpLogin.PrivateKey {

  /**
   * A password.
   *
   * @param password where the password is kept
   */
  record Password(SecretRef password) implements SftpLogin {}

  /**
   * A private key.
   *
   * @param key where the key is kept, as PEM or in the format of OpenSSH; RSA or ECDSA
   * @param passphrase where its passphrase is kept; null for a key without one
   */
  record PrivateKey(SecretRef key, @Nullable SecretRef passphrase) implements SftpLogin {}
}
