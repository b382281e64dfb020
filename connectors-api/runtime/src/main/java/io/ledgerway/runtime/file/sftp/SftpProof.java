package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Iterator;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/** What a user proves itself with, in the clear; held for one login only. */
@FunctionalInterface
interface SftpProof {

  /** Lets a session use it, once the server has shown a pinned key. */
  void giveTo(ClientSession session);

  static SftpProof of(SftpLogin login, SecretSource secrets) {
    if (login instanceof SftpLogin.Password password) {
      String clear = secrets.secret(password.password()).reveal();
      return session -> session.addPasswordIdentity(clear);
    }
    SftpLogin.PrivateKey privateKey = (SftpLogin.PrivateKey) login;
    SecretRef passphrase = privateKey.passphrase();
    KeyPair pair =
        keyPair(
            secrets.secret(privateKey.key()).reveal(),
            passphrase == null ? null : secrets.secret(passphrase).reveal());
    return session -> session.addPublicKeyIdentity(pair);
  }

  /** What goes wrong is not handed on: it may show a part of the key. */
  private static KeyPair keyPair(String key, @Nullable String passphrase) {
    FilePasswordProvider provider =
        passphrase == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(passphrase);
    try (InputStream in = new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8))) {
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(
              null, NamedResource.ofName("private key"), in, provider);
      Iterator<KeyPair> each = pairs == null ? null : pairs.iterator();
      if (each != null && each.hasNext()) {
        return each.next();
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw unreadable(e.getClass().getSimpleName());
    }
    throw unreadable("there is none");
  }

  private static RuntimeException unreadable(String why) {
    return SftpFailures.refused(
        FailureCategory.CONFIG,
        "The private key can't be read ("
            + why
            + "): it must be PEM or in the format of OpenSSH, of a kind that this process supports,"
            + " and its passphrase must fit");
  }
}
