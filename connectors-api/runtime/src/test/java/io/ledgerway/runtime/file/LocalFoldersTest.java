package io.ledgerway.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.file.internal.FileNames;
import io.ledgerway.runtime.idempotency.StagedFiles.Reclaim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFoldersTest {

  private static final String HELLO_HASH =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir private Path root;
  private LocalFolders folders;

  @BeforeEach
  void open() {
    folders = new LocalFolders(root);
  }

  private StagedFile stage(String name, String text) {
    return folders.stage("out", name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Path put(String name, String text) throws IOException {
    Files.createDirectories(root.resolve("out"));
    return Files.writeString(root.resolve("out").resolve(name), text);
  }

  private String temporary(String name, String stager) {
    return FileNames.temporary(name, FileNames.placeOf(root.resolve("out").toString()), stager);
  }

  private static void refused(Effect effect, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ConnectorException.class, e -> assertThat(e.failure().effect()).isEqualTo(effect));
  }

  @Test
  void stagesUnderATemporaryNameAndPublishesOnce() throws Exception {
    StagedFile file = stage("a.txt", "hello");
    assertThat(file.sha256()).isEqualTo(HELLO_HASH);
    assertThat(file.size()).isEqualTo(5);
    assertThat(file.temporaryName()).isEqualTo(temporary("a.txt", "alone"));
    assertThat(folders.list("out")).isEmpty();
    folders.publish(file);
    assertThat(folders.list("out")).containsExactly(new FileEntry("out", "a.txt", 5, HELLO_HASH));
    refused(Effect.NOT_SENT, () -> folders.publish(file));
  }

  @Test
  void neverReplacesAFile() throws Exception {
    StagedFile file = stage("a.txt", "ours");
    put("a.txt", "theirs");
    refused(Effect.NOT_SENT, () -> folders.publish(file));
    assertThat(Files.readString(root.resolve("out/a.txt"))).isEqualTo("theirs");
    assertThat(root.resolve("out").resolve(temporary("a.txt", "alone"))).exists();
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
  void offersNoHiddenNoTemporaryNamesAndNoFolders() throws Exception {
    put(".hidden", "x");
    put("half.tmp", "x");
    put("b.txt", "x");
    put("a.txt", "x");
    Files.createDirectories(root.resolve("out/folder.txt"));
    assertThat(folders.list("out")).extracting(FileEntry::name).containsExactly("a.txt", "b.txt");
    assertThat(folders.list("nowhere")).isEmpty();
  }

  @Test
  void seesThatAFileHasChanged() throws Exception {
    put("a.txt", "one");
    String before = folders.list("out").get(0).sha256();
    put("a.txt", "three");
    assertThat(folders.list("out").get(0).sha256()).isNotEqualTo(before);
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
    LocalFolders moved = new LocalFolders(root.resolve("elsewhere"));
    assertThat(moved.reclaim(file, 2)).isEqualTo(Reclaim.UNKNOWN);
    assertThat(new LocalFolders(root.resolve(".")).reclaim(file, 2)).isEqualTo(Reclaim.RECLAIMED);
  }

  @Test
  void discardsOnlyWhatNobodyKnows() throws Exception {
    StagedFile known = stage("a.txt", "x");
    stage("b.txt", "x");
    put("half.tmp", "of another program");
    assertThat(folders.discardUnknown("out", List.of(known.temporaryName()), List.of("alone")))
        .isEqualTo(1);
    assertThat(root.resolve("out").resolve(temporary("a.txt", "alone"))).exists();
    assertThat(root.resolve("out/half.tmp")).exists();
    folders.discard(known);
    folders.discard(known);
    assertThat(root.resolve("out").resolve(temporary("a.txt", "alone"))).doesNotExist();
    assertThat(folders.discardUnknown("nowhere", List.of(), List.of("alone"))).isZero();
  }

  @Test
  void tellsWhoHasStagedAndLeavesWhatIsNotOfTheGone() throws Exception {
    stage("a.b.txt", "x");
    put(temporary("c.txt", "7"), "taken back by another");
    put("half.tmp", "of another program");
    assertThat(folders.stagers("out")).containsExactlyInAnyOrder("alone", "7");
    assertThat(folders.stagers("nowhere")).isEmpty();
    assertThat(folders.discardUnknown("out", List.of(), List.of("7"))).isEqualTo(1);
    assertThat(folders.stagers("out")).containsExactly("alone");
  }

  @Test
  void archivesRepeatablyAndKeepsFilesOfOneName() throws Exception {
    put("a.txt", "one");
    FileEntry first = folders.list("out").get(0);
    folders.archive(first);
    folders.archive(first);
    put("a.txt", "hello");
    folders.archive(folders.list("out").get(0));
    assertThat(root.resolve("out/archive/a.txt")).hasContent("one");
    assertThat(root.resolve("out/archive/2cf24dba-a.txt")).hasContent("hello");
  }

  @Test
  void sendsNothingWhereTheFolderCannotBeWritten() throws Exception {
    Files.writeString(root.resolve("out"), "a file where the folder should be");
    refused(Effect.NOT_SENT, () -> stage("a.txt", "hello"));
    refused(Effect.NOT_SENT, () -> folders.open(new FileEntry("out", "a.txt", 5, HELLO_HASH)));
    assertThat(folders.list("out")).isEmpty();
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
                  throw new IOException("The disk is full");
                }));
    assertThat(folders.list("out")).isEmpty();
  }
}
