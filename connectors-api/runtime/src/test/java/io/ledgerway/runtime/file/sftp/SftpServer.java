package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** An SFTP server on loopback over a folder, which goes wrong where a test says so. */
public final class SftpServer implements AutoCloseable {

  public static final String PASSWORD = "canary-password";

  /** What happens at a rename, before it or after it. */
  @FunctionalInterface
  public interface Mishap {
    void at(ServerSession session, Path target) throws IOException;
  }

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey = keyPair();
  private final CountDownLatch end = new CountDownLatch(1);
  public final AtomicInteger logins = new AtomicInteger();
  public final AtomicInteger sessions = new AtomicInteger();
  public final AtomicInteger reads = new AtomicInteger();
  public volatile Mishap beforeRename = (session, target) -> {};
  public volatile Mishap afterRename = (session, target) -> {};
  public volatile boolean silent;
  public volatile String hostileName;
  public volatile PublicKey trusted;

  public SftpServer(Path root) throws IOException {
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setPasswordAuthenticator(
        (user, password, session) -> {
          logins.incrementAndGet();
          return PASSWORD.equals(password);
        });
    server.setPublickeyAuthenticator(
        (user, key, session) -> {
          logins.incrementAndGet();
          return trusted != null && KeyUtils.compareKeys(trusted, key);
        });
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(new Mishaps());
    sftp.setFileSystemAccessor(new Names());
    server.setSubsystemFactories(List.of(sftp));
    server.start();
  }

  public static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String fingerprint(KeyPair pair) {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
  }

  public SftpSettings settings() {
    return SftpSettings.of(
            "127.0.0.1",
            "ledgerway",
            new SftpLogin.Password(new SecretRef("pass")),
            Set.of(fingerprint(hostKey)))
        .withPort(server.getPort())
        .withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(5));
  }

  public static SecretSource secrets(String name, String value) {
    Map<String, String> secrets = Map.of(name, value);
    return ref -> Secret.of(secrets.get(ref.name()));
  }

  public SftpFolders folders() {
    return folders("process-1");
  }

  public SftpFolders folders(String worker) {
    return new SftpFolders(settings(), secrets("pass", PASSWORD), worker, Clock.systemUTC());
  }

  /** Takes the network away, not the files. */
  public void cut() {
    server.getActiveSessions().forEach(session -> session.close(true));
  }

  public void stop() throws IOException {
    server.stop(true);
  }

  public void hang() {
    try {
      end.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    server.stop(true);
  }

  private final class Mishaps implements SftpEventListener {

    @Override
    public void initialized(ServerSession session, int version) {
      sessions.incrementAndGet();
    }

    @Override
    public void received(ServerSession session, int type, int id) {
      if (silent) {
        hang();
      }
    }

    @Override
    public void reading(
        ServerSession session,
        String handle,
        org.apache.sshd.sftp.server.FileHandle file,
        long offset,
        byte[] data,
        int dataOffset,
        int length) {
      reads.incrementAndGet();
    }

    @Override
    public void moving(
        ServerSession session, Path source, Path target, Collection<CopyOption> options)
        throws IOException {
      beforeRename.at(session, target);
    }

    @Override
    public void moved(
        ServerSession session,
        Path source,
        Path target,
        Collection<CopyOption> options,
        Throwable thrown)
        throws IOException {
      afterRename.at(session, target);
    }
  }

  private final class Names implements SftpFileSystemAccessor {

    @Override
    public void putRemoteFileName(
        SftpSubsystemProxy subsystem, Path path, Buffer buffer, String name, boolean isShort)
        throws IOException {
      boolean replaced = hostileName != null && isShort && name.equals("hostile.txt");
      SftpFileSystemAccessor.super.putRemoteFileName(
          subsystem, path, buffer, replaced ? hostileName : name, isShort);
    }
  }
}
