package io.ledgerway.runtime.file.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Cancellation;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.idempotency.StagedFiles.Reclaim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server and the way to it do to us: nothing goes out twice, and doubt is called doubt. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SftpFaultsTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path root;
  private SftpServer server;
  private SftpFolders folders;

  @BeforeEach
  void open() throws IOException {
    server = new SftpServer(root);
    folders = server.folders();
  }

  @AfterEach
  void close() throws IOException {
    folders.close();
    server.close();
  }

  private StagedFile stage(String name) {
    return folders.stage("out", name, out -> out.write("hello".getBytes(StandardCharsets.UTF_8)));
  }

  private static SftpFolders folders(SftpSettings settings) {
    return new SftpFolders(
        settings, SftpServer.secrets("pass", SftpServer.PASSWORD), "process-1", CLOCK);
  }

  private static Call within(Duration timeout) {
    return Call.within(CLOCK, timeout, "test");
  }

  private static Failure fails(FailureCategory category, Effect effect, ThrowingCallable call) {
    ConnectorException[] seen = new ConnectorException[1];
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(ConnectorException.class, e -> seen[0] = e)
        .hasMessageNotContaining(SftpServer.PASSWORD);
    assertThat(seen[0].failure().category()).isEqualTo(category);
    assertThat(seen[0].failure().effect()).isEqualTo(effect);
    return seen[0].failure();
  }

  @Test
  void tellsNothingToAServerWithAnotherHostKey() {
    SftpSettings real = server.settings();
    SftpSettings wrong =
        SftpSettings.of(
                real.host(),
                real.user(),
                real.login(),
                Set.of(SftpServer.fingerprint(SftpServer.keyPair())))
            .withPort(real.port());
    try (SftpFolders stranger = folders(wrong)) {
      Failure failure =
          fails(FailureCategory.AUTH_DENIED, Effect.NOT_SENT, () -> stranger.list("out"));
      assertThat(failure.text()).contains(real.hostKeys().iterator().next(), "pin it");
    }
    assertThat(server.logins).hasValue(0);
  }

  @Test
  void saysThatThePasswordIsNotAccepted() {
    try (SftpFolders wrong =
        new SftpFolders(server.settings(), SftpServer.secrets("pass", "nope"), "w", CLOCK)) {
      Failure failure =
          fails(FailureCategory.AUTH_DENIED, Effect.NOT_SENT, () -> wrong.list("out"));
      assertThat(failure.text()).contains("password").doesNotContain("nope");
    }
    assertThat(server.logins).hasValue(1);
  }

  private SftpSettings keyed(SecretRef passphrase) {
    SftpSettings real = server.settings();
    return SftpSettings.of(
            real.host(),
            real.user(),
            new SftpLogin.PrivateKey(new SecretRef("key"), passphrase),
            real.hostKeys())
        .withPort(real.port());
  }

  @Test
  void logsInWithAPrivateKey() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    try (SftpFolders folders =
        new SftpFolders(keyed(null), SftpServer.secrets("key", pem), "w", CLOCK)) {
      fails(FailureCategory.AUTH_DENIED, Effect.NOT_SENT, () -> folders.list("out"));
      server.trusted = pair.getPublic();
      assertThat(folders.list("out")).isEmpty();
    }
  }

  @Test
  void opensAPrivateKeyWithItsPassphrase() throws Exception {
    KeyPair pair = SftpServer.keyPair();
    server.trusted = pair.getPublic();
    OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
    encryption.setPassword("canary-phrase");
    encryption.setCipherType("256");
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", encryption, written);
    String key = written.toString(StandardCharsets.US_ASCII);
    SftpSettings settings = keyed(new SecretRef("phrase"));
    try (SftpFolders folders =
        new SftpFolders(
            settings,
            ref -> Secret.of(ref.name().equals("key") ? key : "canary-phrase"),
            "w",
            CLOCK)) {
      assertThat(folders.list("out")).isEmpty();
    }
    try (SftpFolders folders =
        new SftpFolders(
            settings, ref -> Secret.of(ref.name().equals("key") ? key : "canary"), "w", CLOCK)) {
      Failure failure = fails(FailureCategory.CONFIG, Effect.NOT_SENT, () -> folders.list("out"));
      assertThat(failure.text()).contains("passphrase").doesNotContain("canary");
    }
  }

  @Test
  void cannotReachWhatIsNotThere() throws Exception {
    SftpSettings settings = server.settings();
    server.stop();
    fails(FailureCategory.UNREACHABLE, Effect.NOT_SENT, () -> stage("a.txt"));
    try (SftpFolders nowhere =
        folders(
            SftpSettings.of(
                "host.invalid", settings.user(), settings.login(), settings.hostKeys()))) {
      fails(FailureCategory.UNREACHABLE, Effect.NOT_SENT, () -> nowhere.list("out"));
    }
  }

  @Test
  void doesNotKnowWhatBecameOfARenameWhoseConnectionWasCutBeforeIt() {
    StagedFile file = stage("a.txt");
    server.beforeRename =
        (session, target) -> {
          server.cut();
          throw new IOException("cut");
        };
    fails(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, () -> folders.publish(file));
    server.beforeRename = (session, target) -> {};
    assertThat(root.resolve("out/a.txt")).doesNotExist();
    assertThat(folders.reclaim(file, 2)).isEqualTo(Reclaim.RECLAIMED);
  }

  @Test
  void doesNotKnowWhatBecameOfARenameWhoseConnectionWasCutAfterIt() {
    StagedFile file = stage("a.txt");
    server.afterRename = (session, target) -> server.cut();
    fails(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, () -> folders.publish(file));
    server.afterRename = (session, target) -> {};
    assertThat(root.resolve("out/a.txt")).hasContent("hello");
    assertThat(folders.reclaim(file, 2)).isEqualTo(Reclaim.PUBLISHED);
  }

  @Test
  void doesNotKnowWhatBecameOfARenameThatGotNoAnswerBeforeTheDeadline() {
    StagedFile file = stage("a.txt");
    server.beforeRename = (session, target) -> server.hang();
    Instant begun = CLOCK.instant();
    fails(
        FailureCategory.OUTCOME_UNKNOWN,
        Effect.UNKNOWN,
        () -> folders.within(within(Duration.ofSeconds(1))).publish(file));
    assertThat(Duration.between(begun, CLOCK.instant())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void hasSentNothingWhereTheConnectionIsCutWhileStaging() {
    fails(
        FailureCategory.TRANSIENT,
        Effect.NOT_SENT,
        () ->
            folders.stage(
                "out",
                "a.txt",
                out -> {
                  out.write(new byte[1 << 18]);
                  server.cut();
                  out.write(new byte[1 << 18]);
                }));
    folders.publish(stage("b.txt"));
    assertThat(root.resolve("out/b.txt")).hasContent("hello");
    assertThat(root.resolve("out/a.txt")).doesNotExist();
  }

  @Test
  void opensASessionAnewAfterItWasLost() {
    folders.publish(stage("a.txt"));
    server.cut();
    StagedFile file = null;
    while (file == null) {
      try {
        file = stage("b.txt");
      } catch (ConnectorException e) {
        assertThat(e.failure().effect()).isEqualTo(Effect.NOT_SENT);
      }
    }
    folders.publish(file);
    assertThat(root.resolve("out/b.txt")).hasContent("hello");
    assertThat(server.sessions.get()).isGreaterThan(1);
  }

  @Test
  void endsAtTheDeadlineWhereTheServerHangs() {
    folders.list("out");
    server.silent = true;
    Instant begun = CLOCK.instant();
    SftpFolders called = folders.within(within(Duration.ofSeconds(1)));
    fails(FailureCategory.DEADLINE, Effect.NOT_SENT, () -> called.list("out"));
    fails(FailureCategory.DEADLINE, Effect.NOT_SENT, () -> called.list("out"));
    assertThat(Duration.between(begun, CLOCK.instant())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void waitsForAnAnswerNoLongerThanWasConfigured() throws Exception {
    SftpSettings settings =
        server.settings().withTimeouts(Duration.ofSeconds(10), Duration.ofMillis(500));
    try (SftpFolders impatient = folders(settings)) {
      impatient.list("out");
      server.silent = true;
      fails(
          FailureCategory.TRANSIENT,
          Effect.NOT_SENT,
          () -> impatient.within(within(Duration.ofMinutes(1))).list("out"));
    }
  }

  @Test
  void endsAtTheDeadlineWhereNobodyAnswersAtAll() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SftpFolders waiting = folders(server.settings().withPort(mute.getLocalPort()))) {
      Instant begun = CLOCK.instant();
      fails(
          FailureCategory.DEADLINE,
          Effect.NOT_SENT,
          () -> waiting.within(within(Duration.ofSeconds(1))).list("out"));
      assertThat(Duration.between(begun, CLOCK.instant())).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void endsAtOnceWhenItIsCancelled() throws Exception {
    folders.list("out");
    server.silent = true;
    Cancellation cancellation = new Cancellation();
    Call call = new Call(CLOCK.instant().plusSeconds(60), cancellation, "test");
    CompletableFuture<Void> later =
        CompletableFuture.runAsync(
            cancellation::cancel, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
    Instant begun = CLOCK.instant();
    fails(FailureCategory.CANCELLED, Effect.NOT_SENT, () -> folders.within(call).list("out"));
    assertThat(Duration.between(begun, CLOCK.instant())).isLessThan(Duration.ofSeconds(4));
    later.get(5, TimeUnit.SECONDS);
  }

  @Test
  void waitsForItsTurnNoLongerThanTheDeadline() throws Exception {
    StagedFile file = stage("a.txt");
    server.beforeRename = (session, target) -> server.hang();
    CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> folders.publish(file));
    while (busy.isDone() || !isTaken()) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThatThrownBy(busy::get).hasCauseInstanceOf(ConnectorException.class);
  }

  /** Whether another caller has the session for longer than a call of ours may take. */
  private boolean isTaken() {
    try {
      folders.within(within(Duration.ofMillis(300))).list("out");
      return false;
    } catch (ConnectorException e) {
      assertThat(e.failure().category()).isEqualTo(FailureCategory.DEADLINE);
      assertThat(e.failure().effect()).isEqualTo(Effect.NOT_SENT);
      return true;
    }
  }

  @Test
  void aStreamEndsWithItsCall() throws Exception {
    Files.createDirectories(root.resolve("out"));
    Files.write(root.resolve("out/a.bin"), new byte[8 << 20]);
    Cancellation cancellation = new Cancellation();
    Call call = new Call(CLOCK.instant().plusSeconds(60), cancellation, "test");
    try (InputStream in = folders.within(call).open(folders.list("out").get(0))) {
      in.readNBytes(1 << 20);
      cancellation.cancel();
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
    assertThat(folders.list("out")).hasSize(1);
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("sshd-SshClient"))
        .toList();
  }

  @Test
  void answersNothingAndHasNoThreadsOnceItIsClosed() throws Exception {
    List<Thread> before = threads();
    folders.list("out");
    List<Thread> own = threads().stream().filter(each -> !before.contains(each)).toList();
    assertThat(own).isNotEmpty().allMatch(Thread::isDaemon).hasSizeLessThanOrEqualTo(4);
    folders.close();
    for (Thread thread : own) {
      thread.join(TimeUnit.SECONDS.toMillis(10));
      assertThat(thread.isAlive()).isFalse();
    }
    fails(FailureCategory.LOCAL_REJECT, Effect.NOT_SENT, () -> folders.list("out"));
  }
}
