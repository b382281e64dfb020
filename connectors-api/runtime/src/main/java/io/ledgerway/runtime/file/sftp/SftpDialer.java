package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.secret.SecretSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.UserAuthFactory;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.future.WaitableFuture;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.jspecify.annotations.Nullable;

/**
 * Connects to one server and logs in. Knows nothing of the files in the home of the process's user:
 * no configuration, no known hosts, no keys. Used by one caller at a time, but for closing.
 */
final class SftpDialer implements AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final SftpSettings settings;
  private final SecretSource secrets;
  private final PinnedHostKeys hostKeys;
  private @Nullable SshClient ssh;
  private boolean closed;

  SftpDialer(SftpSettings settings, SecretSource secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.hostKeys = new PinnedHostKeys(settings.hostKeys());
  }

  /**
   * A session that is logged in.
   *
   * @throws ConnectorException of effect NOT_SENT when there is none
   */
  PatientSftpClient dial(Patience caller) {
    Patience patience = caller.atMost(settings.connectTimeout());
    SftpProof proof = SftpProof.of(settings.login(), secrets);
    Patience.Wait wait = patience.begin();
    hostKeys.forget();
    ClientSession session = null;
    try {
      session = connect(wait);
      proof.giveTo(session);
      logIn(session, wait);
      Duration rest = patience.most();
      wait.slice();
      SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(session, rest);
      return new PatientSftpClient(session, caller);
    } catch (IOException | RuntimeException e) {
      if (session != null) {
        session.close(true);
      }
      throw failure(patience, e);
    }
  }

  private ClientSession connect(Patience.Wait wait) throws IOException {
    ConnectFuture connecting = client().connect(settings.user(), settings.host(), settings.port());
    try {
      await(connecting, wait);
    } catch (IOException e) {
      connecting.cancel();
      connecting.addListener(
          late -> {
            if (late.isConnected()) {
              late.getSession().close(true);
            }
          });
      throw e;
    }
    return connecting.verify(Duration.ofMillis(1)).getSession();
  }

  private static void logIn(ClientSession session, Patience.Wait wait) throws IOException {
    AuthFuture login = session.auth();
    await(login, wait);
    if (!login.isSuccess()) {
      throw login.getException() instanceof IOException e
          ? e
          : new SshException(SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE);
    }
  }

  private static void await(WaitableFuture future, Patience.Wait wait) throws IOException {
    while (!future.isDone()) {
      future.await(wait.slice());
    }
  }

  private synchronized SshClient client() {
    if (closed) {
      throw SftpFailures.refused(FailureCategory.LOCAL_REJECT, "The connection was closed");
    }
    if (ssh == null) {
      SshClient fresh = SshClient.setUpDefaultClient();
      CoreModuleProperties.NIO_WORKERS.set(fresh, 1);
      fresh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
      fresh.setServerKeyVerifier(hostKeys);
      fresh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
      fresh.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
      UserAuthFactory method =
          settings.login() instanceof SftpLogin.Password
              ? UserAuthPasswordFactory.INSTANCE
              : UserAuthPublicKeyFactory.INSTANCE;
      fresh.setUserAuthFactories(List.of(method));
      fresh.start();
      ssh = fresh;
    }
    return ssh;
  }

  private ConnectorException failure(Patience patience, Exception cause) {
    if (cause instanceof ConnectorException known) {
      return known;
    }
    if (cause instanceof InterruptedIOException) {
      Thread.currentThread().interrupt();
      return failure(FailureCategory.CANCELLED, "was not reached: interrupted", cause);
    }
    String refused = hostKeys.refused();
    if (refused != null) {
      return failure(
          FailureCategory.AUTH_DENIED,
          "shows a host key that is not pinned, "
              + refused
              + ": nothing was told to it. Ask its operator whether that is its key, and pin it"
              + " only then",
          cause);
    }
    if (cause instanceof SshException ssh
        && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
      return failure(
          FailureCategory.AUTH_DENIED,
          "does not accept the user's login: check user and "
              + (settings.login() instanceof SftpLogin.Password ? "password" : "private key"),
          cause);
    }
    UnansweredException over =
        cause instanceof UnansweredException unanswered ? unanswered : patience.over(cause);
    if (over != null && over.category() != FailureCategory.TRANSIENT) {
      return failure(over.category(), "was not reached: " + over.getMessage(), cause);
    }
    return failure(
        FailureCategory.UNREACHABLE,
        "can't be reached or offers no SFTP: " + cause.getClass().getSimpleName(),
        cause);
  }

  private ConnectorException failure(FailureCategory category, String what, Exception cause) {
    String text = "SFTP server " + settings.host() + " " + what;
    return new ConnectorException(Failure.of(category, Effect.NOT_SENT, text), cause);
  }

  /** Ends every session, also one that is in use. */
  @Override
  public void close() {
    SshClient open;
    synchronized (this) {
      closed = true;
      open = ssh;
      ssh = null;
    }
    if (open != null) {
      open.close(true).awaitUninterruptibly(CLOSE_TIMEOUT);
    }
  }
}
