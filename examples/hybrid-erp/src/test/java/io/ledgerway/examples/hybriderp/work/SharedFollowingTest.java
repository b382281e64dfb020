package io.ledgerway.examples.hybriderp.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ledgerway.testkit.counterparty.BankPayment;
import io.ledgerway.testkit.counterparty.ErpPosting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes follow on one PostgreSQL while a third is killed and one is paused. */
class SharedFollowingTest {

  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final int KILLS = 3;

  @TempDir Path folder;

  private final Set<String> workers = new HashSet<>();

  @Test
  void shareTheWorkAndDoNothingTwice() throws Exception {
    Path work = folder.resolve("work");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      try (FollowingProcess one = FollowingProcess.start(work, url, folder.resolve("one.log"));
          FollowingProcess two = follow(work, url + "&ApplicationName=two", "two.log")) {
        while (workers.size() < 2) {
          one.requireAlive();
          look(url, Duration.ofMillis(200));
        }
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> stopWithTheTurn(two, url));
        for (int kill = 0; kill < KILLS; kill++) {
          try (FollowingProcess killed = follow(work, url, "killed-" + kill + ".log")) {
            look(url, Duration.ofMillis(2500 + 500L * kill));
            killed.kill();
          }
        }
        await(work, url, one);
        assertThat(SampleOutcome.actual(work, url))
            .as("nobody waits for the one that stands still")
            .isEqualTo(SampleOutcome.expected());
        two.signal("CONT");
        look(url, Duration.ofSeconds(3));

        assertThat(one.stop()).contains("read = paid + netted + rejected + held + waiting");
        // Where it slept over its turn, what it wanted to commit was refused; it goes on all the
        // same.
        assertThat(two.stop()).contains("60 invoices");
      }
      assertThat(SampleOutcome.actual(work, url)).isEqualTo(SampleOutcome.expected());
      assertThat(SampleRunOnPostgresTest.postings(url).stream().map(ErpPosting::invoiceNumber))
          .doesNotHaveDuplicates();
      List<BankPayment> payments = CounterpartyLedgers.payments(work, SampleRunContract.CONFIG);
      assertThat(payments).hasSize(19);
      assertThat(payments.stream().map(BankPayment::endToEndId)).doesNotHaveDuplicates();
    }
  }

  /**
   * Stops a process where it holds up all others: it waits for its turn to commit a change, and is
   * given it when it can no longer use it.
   */
  private static void stopWithTheTurn(FollowingProcess process, String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      while (true) {
        statement.executeQuery("SELECT name FROM lw_turn WHERE name = 'FLOW' FOR UPDATE").close();
        for (int look = 0; look < 20; look++) {
          if (isWaiting(url)) {
            process.signal("STOP");
            connection.commit();
            return;
          }
          new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        connection.rollback(); // The other one has all the work just now.
        new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
      }
    }
  }

  private static boolean isWaiting(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE application_name = 'two'"
                    + " AND wait_event_type = 'Lock'")) {
      return rows.next();
    }
  }

  private FollowingProcess follow(Path work, String url, String log) throws Exception {
    return FollowingProcess.start(work, url, folder.resolve(log), "--no-stand-ins");
  }

  /** Waits until every document of the sample is where it belongs. */
  private void await(Path work, String url, FollowingProcess one) throws Exception {
    Map<String, String> expected = SampleOutcome.expected();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!SampleOutcome.actual(work, url).equals(expected) && System.nanoTime() < end) {
      one.requireAlive();
      look(url, Duration.ofMillis(500));
    }
  }

  /** Looks for a while who is at work. */
  private void look(String url, Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      while (System.nanoTime() < end) {
        try (ResultSet table =
            statement.executeQuery("SELECT to_regclass('lw_work') IS NOT NULL")) {
          table.next();
          if (table.getBoolean(1)) {
            lookOnce(statement);
          }
        }
        new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void lookOnce(Statement statement) throws Exception {
    try (ResultSet rows =
        statement.executeQuery("SELECT DISTINCT picked_by FROM lw_work WHERE picked")) {
      while (rows.next()) {
        workers.add(rows.getString(1));
      }
    }
  }
}
