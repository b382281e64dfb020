package io.ledgerway.runtime.idempotency;

import static io.ledgerway.runtime.WritingWorld.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.runtime.ProcessDeath;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.WritingWorld;
import io.ledgerway.runtime.file.internal.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many documents, and what a process leaves behind when it dies. */
class StagedWriteTest {

  @TempDir private Path root;
  private WritingWorld world;

  /** A process that ends here and now. */
  @BeforeEach
  void openAWorldOfFiles() {
    world = new WritingWorld(root, ScriptedConnector.staged(Completion.SYNC));
  }

  private static WriteRequest<String> batch(String id, String... members) {
    return new WriteRequest<>(
        key(id),
        "fp1:" + id,
        id,
        "doc-" + id,
        Stream.of(members)
            .map(each -> new MemberIntention(key(each), "end-" + each, "fp1:" + each))
            .toList());
  }

  private List<WriteResult> send(WriteRequest<String> request) {
    return world.write("a", List.of(request));
  }

  private List<String> files() throws IOException {
    if (!Files.exists(root.resolve("out"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void kill(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(ProcessDeath.class);
  }

  private static void die() {
    throw new ProcessDeath();
  }

  private void killBeforeRename(String id, String... members) {
    world
        .connector()
        .answer(
            batch -> {
              throw new ProcessDeath();
            });
    kill(() -> send(batch(id, members)));
  }

  private String temporary(String stager) {
    return FileNames.temporary("F1.txt", FileNames.placeOf(root.resolve("out").toString()), stager);
  }

  @Test
  void publishesOneFileAndMembersFollowIt() throws Exception {
    WriteResult result = send(batch("B", "p1", "p2")).get(0);
    assertThat(result.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(result.wireKey()).isEqualTo("doc-B");
    assertThat(files()).containsExactly("F1.txt");
    Dispatch dispatch = world.store().dispatch(result.dispatch()).orElseThrow();
    assertThat(dispatch.state()).isEqualTo(DispatchState.PUBLISHED);
    assertThat(world.store().members(dispatch.id()))
        .hasSize(3)
        .allMatch(each -> each.state() == IntentionState.APPLIED);
    assertThat(world.stored("p1").wireKey()).isEqualTo("end-p1");
    assertThat(world.runtime().evidence().wireKeysBehind(dispatch.id()))
        .containsExactly("doc-B", "end-p1", "end-p2");
    assertThat(world.runtime().evidence().wireKeysBehind("other")).containsExactly("other");
  }

  private Map<String, String> names(String dispatch) {
    return world.runtime().evidence().referencesIn(dispatch);
  }

  @Test
  void knowsWhatAnswersNameMembersBy() {
    world.connector().names(Map.of(key("p1").businessId(), "T1", "unknown", "T9"));
    WriteResult result = send(batch("B", "p1", "p2")).get(0);
    assertThat(names(result.dispatch())).containsEntry("end-p1", "T1").doesNotContainValue("T9");
    assertThat(names("other")).isEmpty();
  }

  @Test
  void knowsAfterACrashWhatAnswersNameMembersBy() {
    world.connector().names(Map.of(key("p1").businessId(), "T1"));
    killBeforeRename("B", "p1", "p2");
    world.start("a", "b").recover();
    assertThat(world.stored("p1").state()).isEqualTo(IntentionState.APPLIED);
    assertThat(names(world.stored("p1").dispatch())).containsExactly(Map.entry("end-p1", "T1"));
  }

  @Test
  void numbersItsFilesWithoutAGap() throws Exception {
    send(batch("B"));
    send(batch("C"));
    assertThat(files()).containsExactly("F1.txt", "F2.txt");
  }

  @Test
  void stopsABatchOfWhichAMemberWentOutByAnotherRoute() throws Exception {
    world.write("p2", "p2");
    List<String> before = files();
    WriteResult result = send(batch("B", "p1", "p2")).get(0);
    assertThat(result.status()).isEqualTo(WriteStatus.ROUTE_CONFLICT);
    assertThat(world.stored("p1")).isNull();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void stopsABatchWithAMemberThatIsKnownWithOtherContent() {
    world.put("p2", IntentionState.READY);
    assertThat(send(batch("B", "p2")).get(0).status()).isEqualTo(WriteStatus.CONFLICT_KEY);
  }

  @Test
  void removesItsStagedFileWhereAnotherWorkerWasFirst() throws Exception {
    world
        .store()
        .beforeCommit(
            () ->
                world
                    .store()
                    .put(
                        IntentionBuilder.builder()
                            .keyHash(Keys.hash(key("p1")))
                            .key(key("p1").encoded())
                            .fingerprint("fp1:p1")
                            .state(IntentionState.SENDING)
                            .connection("b")
                            .operation("post")
                            .wireKey("end-p1")
                            .fence(1)
                            .owner("other")
                            .build()));
    assertThat(send(batch("B", "p1")).get(0).status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(files()).isEmpty();
    assertThat(world.connector().wire()).isEmpty();
  }

  @Test
  void keepsTheStagedFileWhereTheCommitMayHaveArrived() throws Exception {
    world
        .store()
        .beforeCommit(
            () -> {
              throw new StoreException("The connection broke");
            });
    assertThatThrownBy(() -> send(batch("B"))).isInstanceOf(StoreException.class);
    assertThat(files()).containsExactly(temporary("process-1"));
  }

  @Test
  void removesWhatWasStagedButNeverCommitted() throws Exception {
    world.connector().afterPrepare(StagedWriteTest::die);
    kill(() -> send(batch("B")));
    assertThat(files()).containsExactly(temporary("process-1"));
    assertThat(world.start("a", "b").recover()).isEqualTo(1);
    assertThat(files()).isEmpty();
    assertThat(world.store().all()).isEmpty();
  }

  @Test
  void leavesAloneWhatALiveProcessHasStagedAndNotYetCommitted() throws Exception {
    world.store().stay();
    world.connector().afterPrepare(() -> assertThat(world.start("a", "b").recover()).isZero());
    assertThat(send(batch("B")).get(0).status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(files()).containsExactly("F1.txt");
  }

  @Test
  void publishesTheSameBytesOnceAfterACrashBeforeTheRename() throws Exception {
    killBeforeRename("B", "p1");
    byte[] staged = Files.readAllBytes(root.resolve("out").resolve(temporary("process-1")));
    world.start("a", "b").recover();
    assertThat(files()).containsExactly("F1.txt");
    assertThat(Files.readAllBytes(root.resolve("out/F1.txt"))).isEqualTo(staged);
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.APPLIED);
    assertThat(world.stored("p1").state()).isEqualTo(IntentionState.APPLIED);
    assertThat(world.start("a", "b").recover()).isZero();
    assertThat(send(batch("B", "p1")).get(0).replayed()).isTrue();
    assertThat(files()).containsExactly("F1.txt");
  }

  @Test
  void takesAFileThatLeftItsTemporaryNameForPublished() throws Exception {
    killBeforeRename("B", "p1");
    Files.move(root.resolve("out").resolve(temporary("process-1")), root.resolve("out/F1.txt"));
    Files.delete(root.resolve("out/F1.txt"));
    world.start("a", "b").recover();
    assertThat(files()).isEmpty();
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.APPLIED);
    assertThat(world.stored("p1").state()).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void waitsForTheAcknowledgementOfAPublishedFile() {
    world = new WritingWorld(root, ScriptedConnector.staged(Completion.ACKNOWLEDGED));
    killBeforeRename("B", "p1");
    world.start("a", "b").recover();
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.ACCEPTED);
    assertThat(world.stored("B").reference()).isEqualTo(world.stored("B").dispatch());
  }

  @Test
  void goesOnAfterACrashBetweenTakingBackAndTakingOver() throws Exception {
    killBeforeRename("B", "p1");
    world.store().beforeTakeOver(StagedWriteTest::die);
    kill(() -> world.start("a", "b").recover());
    assertThat(files()).containsExactly(temporary("2"));
    world.start("a", "b").recover();
    assertThat(files()).containsExactly("F1.txt");
    assertThat(world.stored("p1").state()).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void refusesTheLateReportOfAWorkerThatSlept() throws Exception {
    world
        .connector()
        .answer(
            batch -> {
              world.start("a", "b").recover();
              throw new ConnectorException(
                  Failure.of(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, "Taken back"));
            });
    send(batch("B", "p1"));
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.APPLIED);
    assertThat(world.store().dispatches(DispatchState.PUBLISHED)).hasSize(1);
    assertThat(files()).containsExactly("F1.txt");
  }

  @Test
  void holdsWhatWasInAFolderThatIsGone() throws Exception {
    killBeforeRename("B", "p1");
    Files.delete(root.resolve("out").resolve(temporary("process-1")));
    Files.delete(root.resolve("out"));
    world.start("a", "b").recover();
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.HELD);
    assertThat(world.stored("p1").state()).isEqualTo(IntentionState.HELD);
    assertThat(world.store().dispatches(DispatchState.UNKNOWN)).hasSize(1);
  }

  @Test
  void holdsAFileWhoseBytesWereChanged() throws Exception {
    killBeforeRename("B");
    Files.writeString(
        root.resolve("out").resolve(temporary("process-1")), "something else entirely");
    world.start("a", "b").recover();
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.HELD);
    assertThat(files()).doesNotContain("F1.txt");
  }

  @Test
  void holdsWhatWasOnItsWayOverAConnectionThatIsGone() throws Exception {
    killBeforeRename("B", "p1");
    world.start().recover();
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.HELD);
    assertThat(world.stored("p1").reasonCode()).isEqualTo("CONNECTION_GONE");
    assertThat(files()).containsExactly(temporary("process-1"));
  }

  @Test
  void neverReplacesAFileThatIsThereAndRecoversTheOthersAllTheSame() throws Exception {
    killBeforeRename("B");
    killBeforeRename("C");
    world.put("1", IntentionState.SENDING);
    world.store().put(world.stored("1").toBuilder().dispatch(null).build());
    Files.writeString(root.resolve("out/F1.txt"), "theirs");
    assertThatThrownBy(() -> world.start("a", "b").recover())
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.DUPLICATE));
    assertThat(Files.readString(root.resolve("out/F1.txt"))).isEqualTo("theirs");
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.SENDING);
    assertThat(world.stored("C").state()).isEqualTo(IntentionState.APPLIED);
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.UNKNOWN);
    Files.delete(root.resolve("out/F1.txt"));
    world.start("a", "b").recover();
    assertThat(files()).containsExactly("F1.txt", "F2.txt", "F3.txt");
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void keepsWhatCouldNotBePublishedForTheRecovery() throws Exception {
    Files.createDirectories(root.resolve("out"));
    Files.writeString(root.resolve("out/F1.txt"), "theirs");
    assertThatThrownBy(() -> send(batch("B"))).isInstanceOf(ConnectorException.class);
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.SENDING);
    Files.delete(root.resolve("out/F1.txt"));
    world.start("a", "b").recover();
    assertThat(files()).containsExactly("F1.txt");
  }

  @Test
  void takesSingleIntentionsOfADeadProcessForUnknown() {
    world.put("1", IntentionState.SENDING);
    world.store().put(world.stored("1").toBuilder().dispatch(null).build());
    assertThat(world.start("a", "b").recover()).isEqualTo(1);
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.UNKNOWN);
  }

  @Test
  void storesNothingWhereTheFolderCannotBeWritten() throws Exception {
    Files.writeString(root.resolve("out"), "a file where the folder should be");
    assertThatThrownBy(() -> send(batch("B")))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().effect()).isEqualTo(Effect.NOT_SENT));
    assertThat(world.store().all()).isEmpty();
  }

  @Test
  void marksAFileOfUnknownFate() {
    world
        .connector()
        .fail(
            new ConnectorException(
                Failure.of(FailureCategory.LOCAL_REJECT, Effect.UNKNOWN, "The rename failed")));
    assertThat(send(batch("B", "p1")).get(0).status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.store().dispatches(DispatchState.UNKNOWN)).hasSize(1);
    assertThat(world.stored("p1").state()).isEqualTo(IntentionState.UNKNOWN);
  }

  @Test
  void givesMembersTheOutcomeOfTheirFile() {
    world
        .connector()
        .answer(
            new Outcome.Rejected(
                Failure.of(FailureCategory.VALIDATION, Effect.NOT_APPLIED, "Refused")));
    send(batch("B", "p1"));
    assertThat(world.stored("B").state()).isEqualTo(IntentionState.REJECTED);
    assertThat(world.stored("p1").state()).isEqualTo(IntentionState.REJECTED);
  }

  @Test
  void stagesOneFileOfAConnectionAfterTheOther() throws Exception {
    Thread other = new Thread(() -> send(batch("C")));
    world
        .connector()
        .afterPrepare(
            () -> {
              world.connector().afterPrepare(() -> {});
              other.start();
              while (other.getState() != Thread.State.BLOCKED && other.isAlive()) {
                Thread.onSpinWait();
              }
            });
    send(batch("B"));
    other.join();
    assertThat(files()).containsExactly("F1.txt", "F2.txt");
    assertThat(Files.readString(root.resolve("out/F1.txt"))).isEqualTo("B\n");
    assertThat(world.stored("C").state()).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void leavesOutWhatTheFormatCantCarryAndSendsTheRest() throws IOException {
    List<WriteResult> results = world.write("a", List.of(batch("bad-1"), batch("good")));

    assertThat(results)
        .extracting(WriteResult::status)
        .containsExactly(WriteStatus.REJECTED, WriteStatus.APPLIED);
    assertThat(results.get(0).reasonCode()).isEqualTo("BAD");
    assertThat(files()).containsExactly("F1.txt");
    assertThat(Files.readString(root.resolve("out/F1.txt"))).isEqualTo("good\n");
    assertThat(world.write("a", List.of(batch("bad-1"))).get(0).status())
        .as("nothing was recorded: corrected data may go out under the same key")
        .isEqualTo(WriteStatus.REJECTED);
    assertThat(files()).containsExactly("F1.txt");
  }

  @Test
  void refusesABatchThatCantBeStagedAtAll() throws IOException {
    world
        .connector()
        .afterPrepare(
            () -> {
              throw new ConnectorException(
                  Failure.of(FailureCategory.VALIDATION, Effect.NOT_SENT, "AM04", "no amount"));
            });

    List<WriteResult> results = world.write("a", List.of(batch("whole", "member")));

    assertThat(results.get(0).status()).isEqualTo(WriteStatus.REJECTED);
    assertThat(results.get(0).reasonCode()).isEqualTo("AM04");
    assertThat(files()).noneMatch(name -> name.startsWith("F"));
  }
}
