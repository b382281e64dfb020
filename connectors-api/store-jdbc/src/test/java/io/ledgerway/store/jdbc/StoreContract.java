package io.ledgerway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.flow.Allocation;
import io.ledgerway.flow.ChangedSubject;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.KeyClaim;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.StaleSubjectException;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.checkpoint.FileOutcome;
import io.ledgerway.runtime.checkpoint.FileRecord;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.DispatchState;
import io.ledgerway.runtime.idempotency.Inquiry;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionBuilder;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.idempotency.Transition;
import io.ledgerway.runtime.witness.FolderWitness;
import io.ledgerway.runtime.witness.Sighting;
import io.ledgerway.runtime.witness.Witness;
import io.ledgerway.runtime.work.RecurringWork;
import io.ledgerway.runtime.work.RunningWork;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every durable store must do; run on each database. */
abstract class StoreContract {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private String url;
  private JdbcStores stores;

  abstract String freshDatabase() throws Exception;

  @BeforeEach
  void openStores() throws Exception {
    url = freshDatabase();
    stores = JdbcStores.open(url);
  }

  @AfterEach
  void closeStores() {
    stores.close();
  }

  private Intention intention(String name) {
    return IntentionBuilder.builder()
        .keyHash(name)
        .key("key of " + name)
        .fingerprint("fp1:" + name)
        .state(IntentionState.SENDING)
        .connection("hub")
        .operation("post")
        .wireKey("wire-" + name)
        .fence(1)
        .owner(stores.intentions().owner())
        .attempts(1)
        .build();
  }

  private static SendingCommit sending(Intention... intentions) {
    return new SendingCommit(List.of(intentions), null, LEASE);
  }

  private static Dispatch dispatch(String id, long sequence) {
    return dispatch(id, sequence, "me");
  }

  private static Dispatch dispatch(String id, long sequence, String owner) {
    return new Dispatch(
        id,
        "drop",
        "post",
        sequence,
        Instant.parse("2026-11-02T10:15:30Z"),
        new StagedFile("to-erp", ".lw-" + id + ".tmp", id + ".csv", 12, "ab"),
        DispatchState.SENDING,
        1,
        owner);
  }

  @Test
  void storesAnIntentionAsSendingBeforeAnythingElse() {
    assertThat(stores.intentions().beginSending(sending(intention("a")))).isTrue();

    Intention stored = stores.intentions().find(List.of("a")).get("a");

    assertThat(stored.state()).isEqualTo(IntentionState.SENDING);
    assertThat(stored.lastSentAt()).isNotNull();
    assertThat(stores.intentions().findByWireKey("hub", List.of("wire-a"))).hasSize(1);
    assertThat(stores.intentions().findByWireKey("other", List.of("wire-a"))).isEmpty();
  }

  @Test
  void keepsWhenAKeyWasSentFirstUntilAnotherKeyIsTaken() {
    Instant before = stores.intentions().now();
    stores.intentions().beginSending(sending(intention("a")));
    Instant after = stores.intentions().now();
    Intention first = stored("a");
    assertThat(first.firstSentAt()).isBetween(before, after);
    assertThat(first.lastSentAt()).isBetween(before, after);

    stores.intentions().apply(List.of(Transition.of(first, IntentionEvent.LOST)));
    Intention again = first.toBuilder().fence(2).build();
    assertThat(stores.intentions().beginSending(sending(again))).isTrue();
    assertThat(stored("a").firstSentAt()).isEqualTo(first.firstSentAt());
    assertThat(stored("a").lastSentAt()).isAfter(first.lastSentAt());

    stores.intentions().apply(List.of(Transition.of(again, IntentionEvent.PROVEN_NOT_APPLIED)));
    Intention renewed = again.toBuilder().fence(3).wireKey("wire-new").build();
    Instant renewal = stores.intentions().now();
    assertThat(stores.intentions().beginSending(sending(renewed))).isTrue();
    assertThat(stored("a").firstSentAt()).isAfterOrEqualTo(renewal);
    assertThat(stored("a").lastSentAt()).isAfterOrEqualTo(renewal);
  }

  @Test
  void leasesWhatIsSentUntilItsWorkerReports() {
    IntentionStore store = stores.intentions();
    Instant before = store.now();
    store.beginSending(sending(intention("a"), intention("b")));
    assertThat(stored("a").leaseUntil()).isBetween(before.plus(LEASE), store.now().plus(LEASE));
    assertThat(store.unattended(10)).as("its own").isEmpty();

    store.apply(
        List.of(
            Transition.of(intention("a"), IntentionEvent.LOST),
            Transition.of(intention("b"), IntentionEvent.WORKER_GONE)));
    assertThat(stored("a").leaseUntil()).as("the worker has ended").isNull();
    assertThat(stored("b").leaseUntil()).as("the worker may linger").isNotNull();

    Intention again = intention("a").toBuilder().fence(2).build();
    store.beginSending(sending(again));
    assertThat(stored("a").leaseUntil()).isNotNull();
  }

  @Test
  void findsWhatNobodyIsAtWorkOnAnyMore() {
    IntentionStore store = stores.intentions();
    Intention gone = intention("gone").toBuilder().owner("a process that has gone").build();
    store.beginSending(sending(intention("mine"), gone));
    store.beginSending(new SendingCommit(List.of(intention("late")), null, Duration.ZERO));
    Intention inFile = gone.toBuilder().keyHash("in file").dispatch("d1").wireKey("w").build();
    store.beginSending(new SendingCommit(List.of(inFile), dispatch("d1", 1), LEASE));
    Dispatch late = dispatch("d2", 2, store.owner());
    store.beginSending(new SendingCommit(List.of(), late, Duration.ZERO));
    Dispatch mine = dispatch("d3", 3, store.owner());
    store.beginSending(new SendingCommit(List.of(), mine, LEASE));

    assertThat(store.present(List.of("a process that has gone", "me")))
        .containsExactly(store.owner());
    assertThat(store.unattended(10))
        .extracting(Intention::keyHash)
        .containsExactlyInAnyOrder("gone", "late");
    assertThat(store.unattended(1)).hasSize(1);
    assertThat(store.unattendedDispatches()).extracting(Dispatch::id).containsExactly("d1", "d2");
  }

  @Test
  void asksAgainWhenTheRestIsOver() {
    IntentionStore store = stores.intentions();
    store.beginSending(sending(intention("a"), intention("b"), intention("c")));
    Set<IntentionState> doubt = EnumSet.of(IntentionState.UNKNOWN, IntentionState.ACCEPTED);
    assertThat(store.due(doubt, 10)).as("being sent").isEmpty();
    store.apply(
        List.of(
            Transition.of(intention("a"), IntentionEvent.LOST),
            Transition.of(intention("b"), IntentionEvent.PROVEN_ACCEPTED),
            Transition.of(intention("c"), IntentionEvent.PROVEN_APPLIED)));
    assertThat(store.due(doubt, 10)).extracting(Intention::keyHash).containsExactly("a", "b");
    assertThat(store.due(doubt, 1)).hasSize(1);

    store.defer(List.of(inquiry("a", Duration.ofHours(1), false)));
    assertThat(store.due(doubt, 10)).extracting(Intention::keyHash).containsExactly("b");
    assertThat(stored("a").inquiries()).isEqualTo(1);
    assertThat(stored("a").absentSince()).isNull();
    assertThat(stored("a").nextAt()).isAfter(store.now().plus(Duration.ofMinutes(59)));

    store.defer(List.of(inquiry("a", Duration.ZERO, false)));
    assertThat(store.due(doubt, 10)).extracting(Intention::keyHash).contains("a");
  }

  @Test
  void leavesOfWhatEndedLongAgoWhatRefusesACopy() throws Exception {
    IntentionStore store = stores.intentions();
    List<IntentionEvent> ends =
        List.of(
            IntentionEvent.PROVEN_APPLIED,
            IntentionEvent.PROVEN_REJECTED,
            IntentionEvent.PROVEN_ACCEPTED,
            IntentionEvent.PROVEN_NOT_APPLIED,
            IntentionEvent.LOST,
            IntentionEvent.HOLD);
    for (IntentionEvent each : ends) {
      Intention intention = intention(each.name());
      store.beginSending(sending(intention));
      store.apply(List.of(Transition.because(intention, each, "CODE", "in words")));
    }
    store.beginSending(sending(intention("sending")));

    assertThat(store.purge("hub", "post", Duration.ofHours(1), 10)).as("too young").isZero();
    assertThat(store.purge("other", "post", Duration.ZERO, 10)).isZero();
    assertThat(store.purge("hub", "other", Duration.ZERO, 10)).isZero();
    assertThat(store.purge("hub", "post", Duration.ZERO, 1)).isEqualTo(1);
    assertThat(store.purge("hub", "post", Duration.ZERO, 10)).isEqualTo(1);
    assertThat(store.purge("hub", "post", Duration.ZERO, 10)).as("once").isZero();

    Intention tombstone = stored("PROVEN_REJECTED");
    assertThat(tombstone.state()).isEqualTo(IntentionState.REJECTED);
    assertThat(tombstone.fingerprint()).isEqualTo("fp1:PROVEN_REJECTED");
    assertThat(tombstone.reasonCode()).isEqualTo("CODE");
    assertThat(tombstone.reason()).isNull();
    assertThat(store.beginSending(sending(intention("PROVEN_APPLIED")))).as("a copy").isFalse();
    assertThat(stored("LOST").reason()).isEqualTo("in words");
    assertThat(attempts("PROVEN_APPLIED")).isZero();
    assertThat(attempts("HOLD")).isEqualTo(1);
  }

  @Test
  void forgetsAgainWhatWasOpenedAgain() throws Exception {
    IntentionStore store = stores.intentions();
    Intention first = intention("a");
    store.beginSending(sending(first));
    store.apply(List.of(Transition.of(first, IntentionEvent.PROVEN_REJECTED)));
    assertThat(store.purge("hub", "post", Duration.ZERO, 10)).isEqualTo(1);
    store.apply(List.of(Transition.of(first, IntentionEvent.REOPEN)));
    Intention again = first.toBuilder().fence(2).build();
    store.beginSending(sending(again));
    assertThat(store.purge("hub", "post", Duration.ZERO, 10)).isZero();
    store.apply(List.of(Transition.of(again, IntentionEvent.PROVEN_APPLIED)));
    assertThat(store.purge("hub", "post", Duration.ZERO, 10)).isEqualTo(1);
    assertThat(attempts("a")).isZero();
  }

  @Test
  void keepsWhatAnIntentionDoesNotShowItself() throws Exception {
    IntentionStore store = stores.intentions();
    Intention plain = intention("plain");
    Intention other = intention("other");
    Intention again = intention("again");
    store.beginSending(sending(plain));
    store.beginSending(sending(other, again));
    store.apply(List.of(Transition.of(plain, IntentionEvent.PROVEN_APPLIED)));
    store.apply(
        List.of(
            Transition.of(other, IntentionEvent.PROVEN_APPLIED),
            Transition.of(again, IntentionEvent.PROVEN_NOT_APPLIED)));
    assertThat(attempts("plain")).isZero();
    assertThat(attempts("other")).isZero();
    assertThat(attempts("again")).isEqualTo(1);

    store.beginSending(sending(again.toBuilder().fence(2).build()));
    assertThat(attempts("again")).as("the second sending").isEqualTo(2);
    assertThat(store.apply(List.of(Transition.of(plain, IntentionEvent.PROVEN_APPLIED))))
        .as("too late")
        .containsExactly("plain");
    assertThat(
            store.apply(
                List.of(
                    Transition.of(other, IntentionEvent.PROVEN_APPLIED),
                    Transition.of(again, IntentionEvent.PROVEN_APPLIED))))
        .as("too late, by fence")
        .containsExactlyInAnyOrder("other", "again");
    assertThat(attempts("plain")).isEqualTo(1);
    assertThat(attempts("other")).isEqualTo(1);
    assertThat(attempts("again")).isEqualTo(3);
    assertThat(stored("again").state()).isEqualTo(IntentionState.SENDING);
  }

  private int attempts(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement query =
            connection.prepareStatement("SELECT COUNT(*) FROM lw_attempt WHERE key_hash = ?")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  @Test
  void doubtsWhatItMayHaveForgotten() throws Exception {
    IntentionStore store = stores.intentions();
    Instant backup = Instant.parse("2026-11-02T10:15:30Z");
    store.beginSending(
        sending(intention("ready"), intention("applied"), intention("lost"), intention("sending")));
    store.apply(
        List.of(
            Transition.of(intention("ready"), IntentionEvent.PROVEN_NOT_APPLIED),
            Transition.of(intention("applied"), IntentionEvent.PROVEN_APPLIED),
            Transition.of(intention("lost"), IntentionEvent.LOST)));
    assertThat(store.forgottenSince()).isEmpty();
    Instant asked = store.now();

    stores.recoverFrom(backup);

    assertThat(store.forgottenSince()).contains(backup);
    for (String each : List.of("ready", "lost", "sending")) {
      assertThat(stored(each).state()).as(each).isEqualTo(IntentionState.UNKNOWN);
      assertThat(stored(each).lastSentAt()).as(each).isAfterOrEqualTo(asked);
      assertThat(stored(each).leaseUntil()).as(each).isNull();
    }
    assertThat(stored("applied").state()).isEqualTo(IntentionState.APPLIED);
    Intention fresh =
        intention("fresh").toBuilder().state(IntentionState.UNKNOWN).firstSentAt(backup).build();
    Intention known =
        intention("applied").toBuilder().state(IntentionState.UNKNOWN).firstSentAt(backup).build();
    Instant before = store.now();
    store.doubt(List.of(fresh, known));
    assertThat(stored("fresh").state()).isEqualTo(IntentionState.UNKNOWN);
    assertThat(stored("fresh").firstSentAt()).isEqualTo(backup);
    assertThat(stored("fresh").lastSentAt()).isAfterOrEqualTo(before);
    assertThat(stored("applied").state()).isEqualTo(IntentionState.APPLIED);

    stores.close();
    stores = JdbcStores.open(url);
    assertThat(stores.intentions().forgottenSince()).contains(backup);
    stores.endRecovery();
    assertThat(stores.intentions().forgottenSince()).isEmpty();
    stores.close();
    stores = JdbcStores.open(url);
    assertThat(stores.intentions().forgottenSince()).isEmpty();
  }

  @Test
  void learnsFromItsWitnessThatItHasForgottenWhatWasSent(@TempDir Path folder) throws Exception {
    try (FolderWitness witness = FolderWitness.open(folder)) {
      stores.witnessedBy(witness);
      stores.intentions().beginSending(sending(hashed("1"), hashed("2")));
      stores.intentions().beginSending(sending(hashed("3")));
      sendAgain(hashed("1"));
    }
    reopen();
    try (FolderWitness witness = FolderWitness.open(folder)) {
      stores.witnessedBy(witness);
      assertThat(stores.intentions().forgottenSince()).as("nothing was forgotten").isEmpty();
    }
    Instant known = stored(hash("2")).lastSentAt();
    Statements.execute(url, "DELETE FROM lw_intention WHERE key_hash = '" + hash("3") + "'");
    Statements.execute(
        url, "UPDATE lw_intention SET fence = 1, last_sent_at = first_sent_at WHERE fence = 2");
    reopen();
    try (FolderWitness witness = FolderWitness.open(folder)) {
      stores.witnessedBy(witness);
      assertThat(stores.intentions().forgottenSince()).contains(known);
      assertThat(stored(hash("1")).state()).isEqualTo(IntentionState.UNKNOWN);
      assertThat(witness.sightings()).isEmpty();
      stores.endRecovery();
    }
    reopen();
    try (FolderWitness witness = FolderWitness.open(folder)) {
      stores.witnessedBy(witness);
      assertThat(stores.intentions().forgottenSince()).as("it is told once").isEmpty();
    }
  }

  @Test
  void learnsThatAnOlderSendingWasForgottenAndThatAllWas(@TempDir Path folder) throws Exception {
    try (FolderWitness witness = FolderWitness.open(folder)) {
      stores.witnessedBy(witness);
      stores.intentions().beginSending(sending(hashed("1")));
      sendAgain(hashed("1"));
    }
    Statements.execute(url, "UPDATE lw_intention SET fence = 1");
    reopen();
    try (FolderWitness witness = FolderWitness.open(folder)) {
      stores.witnessedBy(witness);
      assertThat(stores.intentions().forgottenSince()).isPresent();
      stores.intentions().beginSending(sending(hashed("4")));
    }
    Statements.execute(url, "DELETE FROM lw_intention");
    Statements.execute(url, "DELETE FROM lw_epoch");
    reopen();
    try (FolderWitness witness = FolderWitness.open(folder)) {
      stores.witnessedBy(witness);
      assertThat(stores.intentions().forgottenSince()).contains(Instant.EPOCH);
    }
  }

  @Test
  void sendsNothingThatItsWitnessCannotKeep() {
    stores.witnessedBy(
        new Witness() {
          @Override
          public void note(Sighting sighting) {
            throw new StoreException("The disk of the witness is full");
          }

          @Override
          public List<Sighting> sightings() {
            return List.of();
          }

          @Override
          public void clear() {}
        });
    assertThatThrownBy(() -> stores.intentions().beginSending(sending(hashed("1"))))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("witness");
    assertThat(stored(hash("1")).state()).isEqualTo(IntentionState.SENDING);
  }

  private void reopen() {
    stores.close();
    stores = JdbcStores.open(url);
  }

  private void sendAgain(Intention intention) {
    stores.intentions().apply(List.of(Transition.of(intention, IntentionEvent.LOST)));
    assertThat(stores.intentions().beginSending(sending(intention.toBuilder().fence(2).build())))
        .isTrue();
  }

  private static String hash(String digit) {
    return digit.repeat(64);
  }

  private Intention hashed(String digit) {
    return intention(digit).toBuilder().keyHash(hash(digit)).build();
  }

  @Test
  void keepsSinceWhenItWasNotSeenUntilItIsSentAgain() {
    IntentionStore store = stores.intentions();
    store.beginSending(sending(intention("a")));
    store.apply(List.of(Transition.of(intention("a"), IntentionEvent.LOST)));
    store.defer(List.of(inquiry("a", Duration.ZERO, true)));
    Instant since = stored("a").absentSince();
    assertThat(since).isAfterOrEqualTo(stored("a").lastSentAt());
    store.defer(List.of(inquiry("a", Duration.ofHours(1), true)));
    assertThat(stored("a").absentSince()).isEqualTo(since);
    assertThat(stored("a").inquiries()).isEqualTo(2);

    store.beginSending(sending(intention("a").toBuilder().fence(2).build()));
    assertThat(stored("a").absentSince()).isNull();
    assertThat(stored("a").nextAt()).isNull();
    assertThat(stored("a").inquiries()).isZero();
  }

  @Test
  void notesNoInquiryAboutWhatHasChanged() {
    IntentionStore store = stores.intentions();
    store.beginSending(sending(intention("a")));
    store.apply(List.of(Transition.of(intention("a"), IntentionEvent.LOST)));
    Inquiry late = inquiry("a", Duration.ofHours(1), true);
    store.beginSending(sending(intention("a").toBuilder().fence(2).build()));
    store.apply(
        List.of(
            Transition.of(
                intention("a").toBuilder().fence(2).build(), IntentionEvent.PROVEN_ACCEPTED)));
    store.defer(List.of(late));
    assertThat(stored("a").nextAt()).isNull();
    assertThat(stored("a").absentSince()).isNull();
  }

  private Inquiry inquiry(String key, Duration rest, boolean absent) {
    Intention now = stored(key);
    return new Inquiry(key, now.fence(), now.state(), rest, absent);
  }

  private Intention stored(String key) {
    return Objects.requireNonNull(stores.intentions().find(List.of(key)).get(key));
  }

  @Test
  void keepsTheReferenceAndStartsAGenerationWhenReopened() {
    Intention intention = intention("a");
    stores.intentions().beginSending(sending(intention));
    stores
        .intentions()
        .apply(
            List.of(
                new Transition(
                    "a", 1, IntentionEvent.PROVEN_REJECTED, "R-1", "CLOSED_PERIOD", "closed")));
    stores.intentions().apply(List.of(Transition.of(intention, IntentionEvent.REOPEN)));

    Intention reopened = stores.intentions().find(List.of("a")).get("a");

    assertThat(reopened.state()).isEqualTo(IntentionState.READY);
    assertThat(reopened.generation()).isEqualTo(1);
    assertThat(reopened.reference()).isEqualTo("R-1");
  }

  @Test
  void numbersDispatchesWithoutGapsAndRefusesTheSameNumberTwice() {
    IntentionStore store = stores.intentions();
    assertThat(store.nextSequence("drop", "post")).isEqualTo(1);
    assertThat(
            store.beginSending(
                new SendingCommit(List.of(intention("a")), dispatch("d1", 1), LEASE)))
        .isTrue();
    assertThat(store.nextSequence("drop", "post")).isEqualTo(2);
    assertThat(
            store.beginSending(
                new SendingCommit(List.of(intention("b")), dispatch("d2", 1), LEASE)))
        .isFalse();
    assertThat(store.find(List.of("b"))).isEmpty();
  }

  @Test
  void keepsWhatAnswersNameADocumentByFromSendingOn() {
    IntentionStore store = stores.intentions();
    Intention member = intention("a").toBuilder().dispatch("d1").reference("trace-1").build();
    store.beginSending(new SendingCommit(List.of(member), dispatch("d1", 1), LEASE));
    assertThat(stored("a").reference()).isEqualTo("trace-1");
    store.apply(List.of(Transition.of(member, IntentionEvent.PROVEN_NOT_APPLIED)));
    Intention again =
        member.toBuilder().dispatch("d2").reference("trace-2").fence(2).attempts(2).build();
    store.beginSending(new SendingCommit(List.of(again), dispatch("d2", 2), LEASE));
    assertThat(stored("a").reference()).isEqualTo("trace-2");
  }

  @Test
  void takesADispatchOverWithItsMembersOnce() {
    IntentionStore store = stores.intentions();
    Intention member = intention("a").toBuilder().dispatch("d1").build();
    Dispatch dispatch = dispatch("d1", 1);
    store.beginSending(new SendingCommit(List.of(member), dispatch, LEASE));
    StagedFile renamed = new StagedFile("to-erp", ".lw-d1.2.tmp", "d1.csv", 12, "ab");

    Dispatch taken = store.takeOver(dispatch, renamed, LEASE).orElseThrow();

    assertThat(taken.fence()).isEqualTo(2);
    assertThat(taken.file()).isEqualTo(renamed);
    assertThat(taken.createdAt()).isEqualTo(dispatch.createdAt());
    assertThat(store.members("d1").get(0).fence()).isEqualTo(2);
    assertThat(store.takeOver(dispatch, renamed, LEASE)).isEmpty();
    store.apply(taken, DispatchState.PUBLISHED, List.of());
    assertThat(store.dispatches(DispatchState.SENDING)).isEmpty();
    assertThat(store.dispatch("d1")).isPresent();
  }

  @Test
  void remembersWhereReadingGoesOn() {
    Cursor cursor = new Cursor(Map.of("v", "1", "at", "2026-11-02T10:00:00Z&x=y", "leer", ""));
    assertThat(stores.checkpoints().load("c", "o", "p")).isEqualTo(Cursor.START);
    stores.checkpoints().save("c", "o", "p", Cursor.atIndex(5));
    stores.checkpoints().save("c", "o", "p", cursor);
    assertThat(stores.checkpoints().load("c", "o", "p")).isEqualTo(cursor);
  }

  @Test
  void keepsTheFirstRecordOfAFile() {
    FileRecord done =
        new FileRecord(
            "c", "in", "a.xml", "aa", 7, FileOutcome.DONE, 1, null, null, null, null, null);
    FileRecord rejected =
        new FileRecord(
            "c", "in", "a.xml", "aa", 7, FileOutcome.REJECTED, 0, "NOT_XML", "text", 1, 2, null);
    stores.checkpoints().record(List.of(done, rejected));
    stores.checkpoints().record(List.of(rejected));

    List<FileRecord> stored = stores.checkpoints().filesByName("c", List.of("a.xml")).get("a.xml");

    assertThat(stored).hasSize(1);
    assertThat(stored.get(0).outcome()).isEqualTo(FileOutcome.DONE);
    assertThat(stores.checkpoints().doneWithContent("c", "aa")).isPresent();
    assertThat(stores.checkpoints().files("c", "", 10)).hasSize(1);
    assertThat(stores.checkpoints().files("c", "a.xml/aa", 10)).isEmpty();
  }

  private static NewSubject subject(String id) {
    return new NewSubject(
        new Subject(
            id,
            SubjectKind.INVOICE,
            0,
            0,
            "received",
            "RECEIVED",
            "corr-" + id,
            "R-" + id,
            "CORP",
            Money.of("10.50", "EUR"),
            null,
            null,
            "{}",
            null),
        "{\"id\":\"" + id + "\"}");
  }

  @Test
  void insertsASubjectOnceAndGivesItAnOrder() {
    stores.flows().commit(new FlowChange().insert(subject("a")).insert(subject("b")));
    stores.flows().commit(new FlowChange().insert(subject("a")));

    List<Subject> waiting = stores.flows().at(SubjectKind.INVOICE, "received", 0, 10);

    assertThat(waiting).extracting(Subject::id).containsExactly("a", "b");
    assertThat(waiting.get(0).amount()).isEqualTo(Money.of("10.50", "EUR"));
    assertThat(waiting.get(0).amount().amount().scale()).isEqualTo(2);
    assertThat(stores.flows().documents(List.of("a"))).containsEntry("a", "{\"id\":\"a\"}");
    assertThat(stores.flows().byCorrelation(SubjectKind.INVOICE, List.of("corr-b"))).hasSize(1);
  }

  @Test
  void refusesAChangeOfAStaleSubjectWhole() {
    stores.flows().commit(new FlowChange().insert(subject("a")).insert(subject("b")));
    Subject a = stores.flows().find("a").orElseThrow();
    Subject b = stores.flows().find("b").orElseThrow();
    stores.flows().commit(new FlowChange().update(a.moveTo("post", "POSTING")));

    assertThatThrownBy(
            () ->
                stores
                    .flows()
                    .commit(
                        new FlowChange()
                            .update(b.moveTo("post", "POSTING"))
                            .update(a.moveTo("end", "REJECTED", "X", "y"))))
        .isInstanceOf(StaleSubjectException.class);

    assertThat(stores.flows().find("b").orElseThrow().step()).isEqualTo("received");
  }

  @Test
  void listsChangesInTheirOrder() {
    stores.flows().commit(new FlowChange().insert(subject("a")).insert(subject("b")));
    List<ChangedSubject> first = stores.flows().changedAfter(0, 10);
    Subject a = first.get(0).subject();
    stores.flows().commit(new FlowChange().update(a.moveTo("post", "POSTING")));

    List<ChangedSubject> later = stores.flows().changedAfter(first.get(1).change(), 10);

    assertThat(later).extracting(each -> each.subject().id()).containsExactly("a");
  }

  @Test
  void listsEveryChangeThoughManyCommitAtOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Callable<Void>> commits = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      NewSubject subject = subject("many-" + i);
      commits.add(
          () -> {
            stores.flows().commit(new FlowChange().insert(subject));
            return null;
          });
    }
    List<Future<Void>> running = new ArrayList<>();
    commits.forEach(commit -> running.add(pool.submit(commit)));
    int seen = 0;
    long after = 0;
    while (seen < commits.size()) {
      List<ChangedSubject> changes = stores.flows().changedAfter(after, 3);
      if (!changes.isEmpty()) {
        after = changes.get(changes.size() - 1).change();
        seen += changes.size();
      } else if (running.stream().allMatch(Future::isDone)) {
        seen += stores.flows().changedAfter(after, 100).size();
        break;
      }
    }
    pool.shutdown();
    assertThat(seen).isEqualTo(commits.size());
  }

  @Test
  void givesABusinessKeyToTheFirstSubjectForGood() {
    KeyClaim first = new KeyClaim("k", "a", "f1");
    KeyClaim second = new KeyClaim("k", "b", "f2");
    assertThat(stores.flows().claimKeys(List.of(first, second))).containsEntry("k", first);
    assertThat(stores.flows().claimKeys(List.of(second))).containsEntry("k", first);
    stores.flows().commit(new FlowChange().transferKey(second));
    assertThat(stores.flows().claimKeys(List.of(first))).containsEntry("k", second);
    assertThat(stores.flows().keyOwners(List.of("k", "nobody's"))).isEqualTo(Map.of("k", "b"));
    assertThat(stores.flows().keyOwners(List.of())).isEmpty();
  }

  @Test
  void findsSubjectsByTheValueOfTheirAmount() {
    FlowChange change = new FlowChange();
    for (String amount : List.of("10.50", "10.5", "10.500", "10.05", "1050", "10")) {
      NewSubject each = subject(amount);
      change.insert(
          new NewSubject(
              each.subject().toBuilder().amount(Money.of(amount, "EUR")).build(), each.document()));
    }
    NewSubject dollars = subject("dollars");
    change.insert(
        new NewSubject(
            dollars.subject().toBuilder().amount(Money.of("10.50", "USD")).build(),
            dollars.document()));
    stores.flows().commit(change);
    assertThat(withAmounts("received", Money.of("10.5", "EUR")))
        .containsExactly("10.50", "10.5", "10.500");
    assertThat(withAmounts("received", Money.of("10.00", "EUR"), Money.of("10.5", "USD")))
        .containsExactly("10", "dollars");
    assertThat(withAmounts("posted", Money.of("10.5", "EUR"))).isEmpty();
    assertThat(withAmounts("received")).isEmpty();
  }

  private List<String> withAmounts(String step, Money... amounts) {
    return stores.flows().withAmounts(SubjectKind.INVOICE, step, List.of(amounts)).stream()
        .map(Subject::id)
        .toList();
  }

  @Test
  void allowsOneLiveAllocationPerOpenItem() {
    stores.flows().commit(new FlowChange().allocate(new Allocation("item", "p1")));

    assertThatThrownBy(
            () -> stores.flows().commit(new FlowChange().allocate(new Allocation("item", "p2"))))
        .isInstanceOf(StaleSubjectException.class);

    stores
        .flows()
        .commit(
            new FlowChange()
                .release(new Allocation("item", "p1"))
                .allocate(new Allocation("item", "p2")));
    assertThat(stores.flows().allocatedItems(List.of("p1", "p2")))
        .containsEntry("p2", List.of("item"));
  }

  @Test
  void recordsDecisionsInOrder() {
    OperatorDecision decision = new OperatorDecision("a", "approve", "A. Approver", "checked");
    stores.flows().commit(new FlowChange().record(decision));
    assertThat(stores.flows().decisions("a")).containsExactly(decision);
  }

  private static final Duration SOON = Duration.ofMillis(50);

  @Test
  void doesWorkAgainAndAgainAlsoAfterItFailed() throws Exception {
    CountDownLatch times = new CountDownLatch(3);
    CountDownLatch others = new CountDownLatch(3);
    RecurringWork failing =
        new RecurringWork(
            "failing",
            SOON,
            () -> {
              times.countDown();
              throw new IllegalStateException("not this time");
            });
    RecurringWork other = new RecurringWork("other", SOON, others::countDown);
    try (RunningWork running = stores.start(List.of(failing, other), 2, Thread::new)) {
      assertThat(running).isNotNull();
      assertThat(times.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void letsWorkEndThatHasBegunAndStartsNoMore() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    RecurringWork slow =
        new RecurringWork(
            "slow",
            SOON,
            () -> {
              begun.countDown();
              await(closing);
              ended.incrementAndGet();
            });
    RunningWork running = stores.start(List.of(slow), 1, Thread::new);
    await(begun);
    closing.countDown();
    running.close();
    int times = ended.get();
    assertThat(times).isPositive();
    stores.intentions().now();
    assertThat(ended.get()).isEqualTo(times);
  }

  @Test
  void refusesTwoWorksOfOneName() {
    RecurringWork work = new RecurringWork("same", SOON, () -> {});
    List<RecurringWork> works = List.of(work, work);
    assertThatThrownBy(() -> stores.start(works, 1, Thread::new))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same");
  }

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
