package io.ledgerway.runtime;

import static io.ledgerway.runtime.WritingWorld.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.runtime.file.sftp.SftpLogin;
import io.ledgerway.runtime.file.sftp.SftpServer;
import io.ledgerway.runtime.file.sftp.SftpSettings;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.retry.ConnectionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guarded writes of files to an SFTP server, and what a process leaves behind there. */
class SftpConnectionTest {

  @TempDir private Path local;
  @TempDir private Path remote;
  private SftpServer server;
  private WritingWorld world;

  @BeforeEach
  void open() throws IOException {
    server = new SftpServer(remote);
    world = new WritingWorld(local, ScriptedConnector.staged(Completion.SYNC));
    world.overSftp(server.settings(), SftpServer.secrets("pass", SftpServer.PASSWORD));
    world.start("a", "b");
  }

  @AfterEach
  void close() throws IOException {
    world.runtime().close();
    server.close();
  }

  private WriteResult send(String id) {
    return world
        .write("a", List.of(new WriteRequest<>(key(id), "fp1:" + id, id, "doc-" + id, List.of())))
        .get(0);
  }

  private List<String> files() throws IOException {
    if (!Files.exists(remote.resolve("out"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(remote.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void dieBeforeTheRename(String id) {
    world
        .connector()
        .answer(
            batch -> {
              throw new ProcessDeath();
            });
    assertThatThrownBy(() -> send(id)).isInstanceOf(ProcessDeath.class);
  }

  private String staged() throws Exception {
    assertThat(files()).hasSize(1);
    return files().iterator().next();
  }

  @Test
  void showsNoSecretAndNoServerInASpecification() {
    ConnectionSpec connection = ScriptedConnector.connection("bank", ConnectionLimits.USUAL);
    SftpSettings server =
        SftpSettings.of(
                "sftp.bank.example",
                "ledgerway",
                new SftpLogin.PrivateKey(new SecretRef("bank-key"), null),
                Set.of("SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"))
            .withRoot("/exchange");
    ConnectionSpec overSftp = connection.withSftp(server);
    assertThat(overSftp.toString()).doesNotContain("bank-key", "sftp.bank.example");
    assertThat(connection.sftp()).isNull();
    assertThat(overSftp.sftp()).isEqualTo(server);
  }

  @Test
  void sendsAFileOnce() throws Exception {
    assertThat(send("B").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(send("B").replayed()).isTrue();
    assertThat(files()).containsExactly("F1.txt");
    assertThat(local.resolve("out")).doesNotExist();
  }

  @Test
  void sendsTheSameFileOnceAfterACrashBeforeTheRename() throws Exception {
    dieBeforeTheRename("B");
    assertThat(staged()).startsWith(".lw-F1.txt.").endsWith(".process-2.tmp");
    assertThat(world.start("a", "b").recover()).isEqualTo(1);
    assertThat(files()).containsExactly("F1.txt");
    assertThat(remote.resolve("out/F1.txt")).hasContent("B\n");
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.APPLIED);
    assertThat(world.start("a", "b").recover()).isZero();
    assertThat(send("B").replayed()).isTrue();
    assertThat(files()).containsExactly("F1.txt");
  }

  @Test
  void takesAFileThatTheBankHasFetchedForSent() throws Exception {
    dieBeforeTheRename("B");
    Files.delete(remote.resolve("out").resolve(staged()));
    world.start("a", "b").recover();
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.APPLIED);
    assertThat(files()).isEmpty();
  }

  @Test
  void waitsForTheServerToRecover() throws Exception {
    dieBeforeTheRename("B");
    server.beforeRename =
        (session, target) -> {
          server.cut();
          throw new IOException("cut");
        };
    LedgerwayRuntime next = world.start("a", "b");
    assertThatThrownBy(next::recover).isInstanceOf(ConnectorException.class);
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.SENDING);
    server.beforeRename = (session, target) -> {};
    next.recover();
    assertThat(files()).containsExactly("F1.txt");
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void sendsNothingAgainWhereTheRenameGotNoAnswer() throws Exception {
    server.afterRename = (session, target) -> server.cut();
    assertThat(send("B").status()).isNotEqualTo(WriteStatus.APPLIED);
    server.afterRename = (session, target) -> {};
    send("B");
    world.start("a", "b").recover();
    send("B");
    assertThat(files()).containsExactly("F1.txt");
    assertThat(world.stored("B").state())
        .isNotIn(IntentionState.APPLIED, IntentionState.READY, IntentionState.SENDING);
  }

  @Test
  void removesWhatWasStagedButNeverCommitted() throws Exception {
    world
        .connector()
        .afterPrepare(
            () -> {
              throw new ProcessDeath();
            });
    assertThatThrownBy(() -> send("B")).isInstanceOf(ProcessDeath.class);
    assertThat(staged()).startsWith(".lw-F1.txt.").endsWith(".process-2.tmp");
    assertThat(world.start("a", "b").recover()).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void isReadyToSendWhileAServerCannotBeReached() throws Exception {
    server.stop();
    assertThat(world.start("a", "b").recover()).isZero();
    assertThatThrownBy(() -> send("B"))
        .isInstanceOf(ConnectorException.class)
        .hasMessageNotContaining(SftpServer.PASSWORD);
    assertThat(world.stored("B")).isNull();
  }
}
