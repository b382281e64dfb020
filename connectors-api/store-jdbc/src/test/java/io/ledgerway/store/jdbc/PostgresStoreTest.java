package io.ledgerway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.StoreInUseException;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.DispatchState;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionBuilder;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.witness.FolderWitness;
import io.ledgerway.runtime.witness.Sighting;
import io.ledgerway.runtime.work.RecurringWork;
import io.ledgerway.runtime.work.RunningWork;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresStoreTest extends StoreContract {

  @Override
  String freshDatabase() throws Exception {
    return PostgresServer.freshDatabase();
  }

  @Test
  void refusesASecondProcess() throws Exception {
    String url = freshDatabase();
    try (JdbcStores first = JdbcStores.open(url)) {
      assertThat(first.intentions().owner()).isNotBlank();
      assertThatThrownBy(() -> JdbcStores.open(url)).isInstanceOf(StoreInUseException.class);
    }
    JdbcStores.open(url).close();
  }

  @Test
  void isSharedByProcessesThatSayWhoTheyAre() throws Exception {
    String url = freshDatabase();
    try (JdbcStores first = JdbcStores.openShared(url)) {
      IntentionStore one = first.intentions();
      JdbcStores second = JdbcStores.openShared(url);
      IntentionStore two = second.intentions();
      assertThat(one.owner()).isNotEqualTo(two.owner());
      List<String> both = List.of(one.owner(), two.owner());
      assertThat(one.present(both))
          .as("though none sends")
          .containsExactlyInAnyOrderElementsOf(both);
      one.beginSending(sending("a", one.owner()));
      two.beginSending(sending("b", two.owner()));
      assertThat(one.present(both)).containsExactlyInAnyOrder(one.owner(), two.owner());
      assertThat(one.unattended(10)).isEmpty();
      assertThat(one.ownersMayLinger()).isTrue();

      second.close();
      assertThat(one.present(both)).containsExactly(one.owner());
      assertThat(one.unattended(10)).extracting(Intention::keyHash).containsExactly("b");
    }
  }

  @Test
  void refusesWhoWantsToBeAloneWhileItIsShared() throws Exception {
    String url = freshDatabase();
    try (JdbcStores shared = JdbcStores.openShared(url)) {
      assertThat(shared.intentions().present(List.of("other"))).hasSize(1);
      assertThatThrownBy(() -> JdbcStores.open(url)).isInstanceOf(StoreInUseException.class);
    }
    try (JdbcStores alone = JdbcStores.open(url)) {
      assertThat(alone.intentions().present(List.of("other"))).hasSize(1);
      assertThatThrownBy(() -> JdbcStores.openShared(url)).isInstanceOf(StoreInUseException.class);
    }
  }

  @Test
  void commitsNoFileOfAProcessThatOthersMustTakeForGone() throws Exception {
    String url = freshDatabase();
    try (JdbcStores stores = JdbcStores.openShared(url)) {
      IntentionStore store = stores.intentions();
      endSessionsWithLocks(url);
      Dispatch file =
          new Dispatch(
              "d1",
              "drop",
              "post",
              1,
              Instant.parse("2026-11-02T10:15:30Z"),
              new StagedFile("to-erp", ".lw-d1.tmp", "d1.csv", 12, "ab"),
              DispatchState.SENDING,
              1,
              store.owner());
      SendingCommit commit = new SendingCommit(List.of(), file, Duration.ofMinutes(2));
      assertThatThrownBy(() -> store.beginSending(commit))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("nothing was sent");
      assertThat(store.dispatch("d1")).isEmpty();
      assertThat(store.beginSending(commit)).as("it has entered again").isTrue();
    }
  }

  @Test
  void sendsNothingOverAStandbyThatIsBehindItsWitness(@TempDir Path folder) throws Exception {
    String url = freshDatabase();
    try (FolderWitness witness = FolderWitness.open(folder);
        JdbcStores stores = JdbcStores.openShared(url)) {
      stores.witnessedBy(witness);
      IntentionStore store = stores.intentions();
      store.beginSending(sending("1".repeat(64), store.owner()));
      endSessions(url);
      assertThat(retried(store, sending("2".repeat(64), store.owner())))
          .as("a new session to the same server is nothing to fear")
          .isTrue();

      Statements.execute(url, "DELETE FROM lw_intention WHERE key_hash = '" + "2".repeat(64) + "'");
      endSessions(url);
      for (String next : List.of("3", "4")) {
        assertThatThrownBy(() -> retried(store, sending(next.repeat(64), store.owner())))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("Nothing was sent");
      }
      assertThat(witness.sightings()).extracting(Sighting::keyHash).doesNotContain("3".repeat(64));
      try (JdbcStores another = JdbcStores.openShared(url)) {
        assertThatThrownBy(() -> another.witnessedBy(witness))
            .as("others may have it open")
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("stop every process");
      }
    }
    try (FolderWitness witness = FolderWitness.open(folder);
        JdbcStores alone = JdbcStores.open(url)) {
      alone.witnessedBy(witness);
      assertThat(alone.intentions().forgottenSince()).isPresent();
      assertThat(alone.intentions().find(List.of("3".repeat(64))).values())
          .as("it was committed, though never sent")
          .extracting(Intention::state)
          .containsExactly(IntentionState.UNKNOWN);
    }
  }

  /** A pool may hand out sessions that have ended, each of them once. */
  private static boolean retried(IntentionStore store, SendingCommit commit) {
    for (int attempt = 1; ; attempt++) {
      try {
        return store.beginSending(commit);
      } catch (StoreException e) {
        if (attempt > 20 || !e.getMessage().contains("SQL state")) {
          throw e;
        }
      }
    }
  }

  private static void endSessions(String url) throws Exception {
    Statements.execute(
        url,
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
  }

  @Test
  void handsWorkToOneProcessAtATimeAndToBothInTurn() throws Exception {
    String url = freshDatabase();
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger together = new AtomicInteger();
    CountDownLatch first = new CountDownLatch(2);
    CountDownLatch second = new CountDownLatch(2);
    try (JdbcStores one = JdbcStores.openShared(url);
        JdbcStores two = JdbcStores.openShared(url);
        RunningWork here = one.start(shared(first, atWork, together), 2, Thread::new);
        RunningWork there = two.start(shared(second, atWork, together), 2, Thread::new)) {
      assertThat(here).isNotSameAs(there);
      await(first);
      await(second);
    }
    assertThat(together.get()).isZero();
  }

  private static List<RecurringWork> shared(
      CountDownLatch turns, AtomicInteger atWork, AtomicInteger together) {
    Runnable work =
        () -> {
          if (atWork.incrementAndGet() > 1) {
            together.incrementAndGet();
          }
          turns.countDown();
          atWork.decrementAndGet();
        };
    return List.of(new RecurringWork("shared", Duration.ofMillis(20), work));
  }

  @Test
  void letsGoOfATransactionThatStandsStill() throws Exception {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(freshDatabase());
    Database database = new Database(source, Dialect.POSTGRESQL);
    String inside =
        database.inTransaction("ask", connection -> longestPause(connection.createStatement()));
    String outside =
        database.atOnce("ask", connection -> longestPause(connection.createStatement()));
    assertThat(inside).isEqualTo("20s");
    assertThat(outside).as("the embedder's own transactions are left alone").isEqualTo("0");
  }

  private static String longestPause(Statement statement) throws SQLException {
    try (statement;
        ResultSet rows = statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** As when the server lets go of a session, while the process lives on. */
  private static void endSessionsWithLocks(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid, 10000) FROM pg_locks WHERE locktype = 'advisory' AND database ="
              + " (SELECT oid FROM pg_database WHERE datname = current_database())");
    }
  }

  private static SendingCommit sending(String name, String owner) {
    Intention intention =
        IntentionBuilder.builder()
            .keyHash(name)
            .key("key of " + name)
            .fingerprint("fp1:" + name)
            .state(IntentionState.SENDING)
            .connection("hub")
            .operation("post")
            .wireKey("wire-" + name)
            .fence(1)
            .owner(owner)
            .attempts(1)
            .build();
    return new SendingCommit(List.of(intention), null, Duration.ofMinutes(2));
  }
}
