package io.ledgerway.runtime.file.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.file.internal.FileNames;
import io.ledgerway.runtime.idempotency.StagedFiles.Reclaim;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The meanings of local folders, over the wire. */
class SftpFoldersTest {

  private static final String HELLO_HASH =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  private static final int LARGE = 50 * 1024 * 1024;

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

  private StagedFile stage(String name, String text) {
    return folders.stage("out", name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Path put(String name, String text) throws IOException {
    Files.createDirectories(root.resolve("out"));
    return Files.writeString(root.resolve("out").resolve(name), text);
  }

  private String temporary(String name, String stager) {
    return FileNames.temporary(name, SftpPaths.of(server.settings()).place("out"), stager);
  }

  private static Failure refused(Effect effect, ThrowingCallable call) {
    ConnectorException[] seen = new ConnectorException[1];
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> {
              assertThat(e.failure().effect()).isEqualTo(effect);
              seen[0] = e;
            });
    return seen[0].failure();
  }

  @Test
  void stagesUnderATemporaryNameAndPublishesOnce() throws Exception {
    StagedFile file = stage("a.txt", "hello");
    assertThat(file)
        .isEqualTo(new StagedFile("out", temporary("a.txt", "process-1"), "a.txt", 5, HELLO_HASH));
    assertThat(folders.list("out")).isEmpty();
    folders.publish(file);
    assertThat(folders.list("out")).containsExactly(new FileEntry("out", "a.txt", 5, HELLO_HASH));
    try (InputStream in = folders.open(folders.list("out").get(0))) {
      assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    }
    Failure again = refused(Effect.NOT_SENT, () -> folders.publish(file));
    assertThat(again.category()).isEqualTo(FailureCategory.DUPLICATE);
    assertThat(server.sessions).hasValue(1);
  }

  @Test
  void neverReplacesAFile() throws Exception {
    StagedFile file = stage("a.txt", "ours");
    put("a.txt", "theirs");
    Failure failure = refused(Effect.NOT_SENT, () -> folders.publish(file));
    assertThat(failure.category()).isEqualTo(FailureCategory.DUPLICATE);
    assertThat(root.resolve("out/a.txt")).hasContent("theirs");
    assertThat(root.resolve("out").resolve(temporary("a.txt", "process-1"))).exists();
  }

  @Test
  void neverReplacesAFileThatComesBetweenTheLookAndTheRename() throws Exception {
    StagedFile file = stage("a.txt", "ours");
    server.beforeRename = (session, target) -> put("a.txt", "theirs");
    Failure failure = refused(Effect.NOT_SENT, () -> folders.publish(file));
    assertThat(failure.category()).isEqualTo(FailureCategory.DUPLICATE);
    assertThat(root.resolve("out/a.txt")).hasContent("theirs");
    assertThat(root.resolve("out").resolve(temporary("a.txt", "process-1"))).exists();
  }

  @Test
  void doesNotKnowWhoseFileOfTheSameSizeCameBetween() throws Exception {
    StagedFile file = stage("a.txt", "ours");
    server.beforeRename = (session, target) -> put("a.txt", "ours");
    refused(Effect.UNKNOWN, () -> folders.publish(file));
  }

  @Test
  void hasSentNothingWhereTheServerRefusesTheRename() {
    StagedFile file = stage("a.txt", "hello");
    server.beforeRename =
        (session, target) -> {
          throw new java.nio.file.AccessDeniedException("a.txt");
        };
    Failure failure = refused(Effect.NOT_SENT, () -> folders.publish(file));
    assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_DENIED);
    server.beforeRename = (session, target) -> {};
    folders.publish(file);
    assertThat(folders.list("out")).hasSize(1);
  }

  @Test
  void doesNotKnowWhatBecameOfAFileThatAnotherWorkerTook() {
    StagedFile file = stage("a.txt", "hello");
    assertThat(folders.reclaim(file, 2)).isEqualTo(Reclaim.RECLAIMED);
    refused(Effect.UNKNOWN, () -> folders.publish(file));
    folders.publish(folders.reclaimed(file, 2));
    assertThat(folders.list("out")).hasSize(1);
  }

  @Test
  void offersNoHiddenNoTemporaryNamesNoFoldersAndNoLinks() throws Exception {
    put(".hidden", "x");
    put("half.tmp", "x");
    put("b.txt", "x");
    put("a.txt", "x");
    Files.createDirectories(root.resolve("out/folder.txt"));
    Files.createSymbolicLink(root.resolve("out/link.txt"), Path.of("a.txt"));
    assertThat(folders.list("out")).extracting(FileEntry::name).containsExactly("a.txt", "b.txt");
    assertThat(folders.list("nowhere")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "..", "a/b.txt", "a\\b.txt", "a\u0000b", "a\nb", ""})
  void leavesAFileWithAHostileNameWhereItIs(String name) throws Exception {
    put("hostile.txt", "x");
    put("kind.txt", "x");
    server.hostileName = name;
    assertThat(folders.list("out")).extracting(FileEntry::name).containsExactly("kind.txt");
    FileEntry hostile = new FileEntry("out", name, 1, HELLO_HASH);
    refused(Effect.NOT_SENT, () -> folders.open(hostile));
    refused(Effect.NOT_SENT, () -> folders.archive(hostile));
    refused(Effect.NOT_SENT, () -> stage(name, "x"));
    assertThat(root.resolve("out/hostile.txt")).exists();
  }

  @Test
  void readsAFileOnlyOnceToHashIt() throws Exception {
    Path file = put("a.txt", "hello");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    assertThat(folders.list("out")).hasSize(1);
    int reads = server.reads.get();
    assertThat(folders.list("out").get(0).sha256()).isEqualTo(HELLO_HASH);
    assertThat(server.reads).hasValue(reads);
    put("a.txt", "other");
    assertThat(folders.list("out").get(0).sha256()).isNotEqualTo(HELLO_HASH);
    put("a.txt", "hello");
    assertThat(folders.list("out").get(0).sha256()).isEqualTo(HELLO_HASH);
  }

  @Test
  void tellsWhatBecameOfAStagedFile() throws Exception {
    StagedFile file = stage("a.txt", "hello");
    assertThat(folders.reclaim(file, 2)).isEqualTo(Reclaim.RECLAIMED);
    assertThat(folders.reclaim(file, 2)).isEqualTo(Reclaim.RECLAIMED);
    put(temporary("a.txt", "2"), "other bytes");
    assertThat(folders.reclaim(file, 2)).isEqualTo(Reclaim.UNKNOWN);
    StagedFile published = stage("b.txt", "hello");
    folders.publish(published);
    assertThat(folders.reclaim(published, 2)).isEqualTo(Reclaim.PUBLISHED);
    StagedFile nowhere = new StagedFile("gone", ".lw-c.tmp", "c", 5, HELLO_HASH);
    assertThat(folders.reclaim(nowhere, 2)).isEqualTo(Reclaim.UNKNOWN);
  }

  @Test
  void knowsNothingOfWhatWasStagedElsewhere() throws Exception {
    StagedFile file = stage("a.txt", "hello");
    Files.createDirectories(root.resolve("elsewhere/out"));
    try (SftpFolders moved =
        new SftpFolders(
            server.settings().withRoot("/elsewhere"),
            SftpServer.secrets("pass", SftpServer.PASSWORD),
            "w",
            java.time.Clock.systemUTC())) {
      assertThat(moved.reclaim(file, 2)).isEqualTo(Reclaim.UNKNOWN);
    }
    assertThat(folders.reclaim(file, 2)).isEqualTo(Reclaim.RECLAIMED);
  }

  @Test
  void discardsOnlyWhatNobodyKnows() throws Exception {
    StagedFile known = stage("a.txt", "x");
    stage("b.txt", "x");
    put(temporary("c.txt", "7"), "taken back by another");
    put("half.tmp", "of another program");
    assertThat(folders.stagers("out")).containsExactlyInAnyOrder("process-1", "7");
    assertThat(folders.stagers("nowhere")).isEmpty();
    assertThat(folders.discardUnknown("out", List.of(known.temporaryName()), List.of("process-1")))
        .isEqualTo(1);
    assertThat(root.resolve("out").resolve(temporary("a.txt", "process-1"))).exists();
    assertThat(root.resolve("out").resolve(temporary("b.txt", "process-1"))).doesNotExist();
    assertThat(root.resolve("out").resolve(temporary("c.txt", "7"))).exists();
    assertThat(root.resolve("out/half.tmp")).exists();
    folders.discard(known);
    folders.discard(known);
    assertThat(root.resolve("out").resolve(temporary("a.txt", "process-1"))).doesNotExist();
  }

  @Test
  void archivesRepeatablyAndKeepsFilesOfOneName() throws Exception {
    put("a.txt", "one");
    FileEntry first = folders.list("out").get(0);
    folders.archive(first);
    folders.archive(first);
    for (int copy = 0; copy < 3; copy++) {
      put("a.txt", "hello");
      folders.archive(folders.list("out").get(0));
    }
    assertThat(root.resolve("out/archive/a.txt")).hasContent("one");
    assertThat(root.resolve("out/archive/2cf24dba-a.txt")).hasContent("hello");
    assertThat(root.resolve("out/archive/2cf24dba-2-a.txt")).hasContent("hello");
    assertThat(root.resolve("out/archive/2cf24dba-3-a.txt")).hasContent("hello");
    assertThat(folders.list("out")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bank/partner", "bank/partner"})
  void putsRelativeFoldersBelowTheRootAndLeavesAbsoluteOnes(String where) throws Exception {
    try (SftpFolders below =
        new SftpFolders(
            server.settings().withRoot(where),
            SftpServer.secrets("pass", SftpServer.PASSWORD),
            "w",
            java.time.Clock.systemUTC())) {
      below.publish(below.stage("in/today", "a.txt", out -> out.write('x')));
      below.publish(below.stage("/elsewhere", "b.txt", out -> out.write('x')));
      below.list("in/today").forEach(below::archive);
    }
    assertThat(root.resolve("bank/partner/in/today/archive/a.txt")).hasContent("x");
    assertThat(root.resolve("elsewhere/b.txt")).hasContent("x");
  }

  @Test
  void sendsNothingWhereTheFolderCannotBeWritten() throws Exception {
    Files.writeString(root.resolve("out"), "a file where the folder should be");
    refused(Effect.NOT_SENT, () -> stage("a.txt", "hello"));
    refused(Effect.NOT_SENT, () -> folders.open(new FileEntry("out", "a.txt", 5, HELLO_HASH)));
  }

  @Test
  void sendsNothingWhereTheContentFails() {
    refused(
        Effect.NOT_SENT,
        () ->
            folders.stage(
                "out",
                "a.txt",
                out -> {
                  out.write(1);
                  throw new IOException("The source is gone");
                }));
    assertThat(folders.list("out")).isEmpty();
    folders.publish(stage("b.txt", "hello"));
    assertThat(server.sessions).hasValue(1);
  }

  @Test
  void streamsALargeFile() throws Exception {
    byte[] chunk = new byte[1 << 20];
    StagedFile file =
        folders.stage(
            "out",
            "large.bin",
            out -> {
              for (int written = 0; written < LARGE; written += chunk.length) {
                Arrays.fill(chunk, (byte) (written >> 20));
                out.write(chunk);
              }
            });
    assertThat(file.size()).isEqualTo(LARGE);
    folders.publish(file);
    FileEntry entry = folders.list("out").get(0);
    assertThat(entry.sha256()).isEqualTo(file.sha256());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = folders.open(entry);
        OutputStream out =
            new java.security.DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      assertThat(in.transferTo(out)).isEqualTo(LARGE);
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(file.sha256());
  }

  @Test
  void readsTwoFilesAndWritesAThirdAtOnce() throws Exception {
    put("a.txt", "a");
    put("b.txt", "b");
    List<FileEntry> entries = folders.list("out");
    try (InputStream first = folders.open(entries.get(0));
        InputStream second = folders.open(entries.get(1))) {
      folders.publish(
          folders.stage(
              "copy",
              "c.txt",
              out -> {
                second.transferTo(out);
                first.transferTo(out);
              }));
    }
    assertThat(root.resolve("copy/c.txt")).hasContent("ba");
  }
}
