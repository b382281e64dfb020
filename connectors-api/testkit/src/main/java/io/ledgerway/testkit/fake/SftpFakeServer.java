package io.ledgerway.testkit.fake;

import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.file.sftp.SftpLogin;
import io.ledgerway.runtime.file.sftp.SftpSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * A real SFTP server on the loopback address over a local folder, for targets that take files.
 * Thread-safe.
 */
public final class SftpFakeServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final KeyPair HOST_KEY = hostKey();

  private final SshServer server;

  private SftpFakeServer(SshServer server) {
    this.server = server;
  }

  /** One for all servers: making a key takes longer than a whole rule. */
  private static KeyPair hostKey() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }

  /**
   * Starts a server.
   *
   * @param folder what its users see as their root, such as that of the {@link TargetHost}
   * @param password the password of every user
   * @return the server
   * @throws UncheckedIOException when there is no port for it
   */
  public static SftpFakeServer start(Path folder, String password) {
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost(LOOPBACK);
    server.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEY));
    server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
    server.setPasswordAuthenticator((user, given, session) -> password.equals(given));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SftpFakeServer(server);
  }

  /**
   * How a connection reaches it.
   *
   * @param password under which name the connection has the password
   * @return address, user, login and pinned host key
   */
  public SftpSettings settings(SecretRef password) {
    String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, HOST_KEY.getPublic());
    return SftpSettings.of(
            LOOPBACK, "ledgerway", new SftpLogin.Password(password), Set.of(fingerprint))
        .withPort(server.getPort());
  }

  /** Ends the server and every session. */
  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
