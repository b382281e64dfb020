package io.ledgerway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PostgresTokenStoreTest extends TokenStoreContract {

  @Override
  String freshDatabase() throws Exception {
    return PostgresServer.freshDatabase();
  }

  @Test
  void excludesTheOtherProcessesOfTheDatabase() throws Exception {
    String url = freshDatabase();
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger together = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try (JdbcStores one = JdbcStores.openShared(url);
        JdbcStores two = JdbcStores.openShared(url)) {
      List<TokenStore> both = List.of(one.tokens(SEALING), two.tokens(SEALING));
      List<Future<Optional<Token>>> turns = new ArrayList<>();
      for (int turn = 0; turn < 60; turn++) {
        TokenStore store = both.get(turn % 2);
        turns.add(
            pool.submit(
                () ->
                    store.replace(
                        KEY,
                        LONG,
                        kept -> {
                          if (atOnce.incrementAndGet() > 1) {
                            together.incrementAndGet();
                          }
                          Token next = token(kept.map(Token::value).orElse("") + "+");
                          atOnce.decrementAndGet();
                          return next;
                        })));
      }
      for (Future<Optional<Token>> each : turns) {
        assertThat(each.get(30, TimeUnit.SECONDS)).isPresent();
      }

      assertThat(together.get()).isZero();
      assertThat(both.get(0).find(KEY)).contains(token("+".repeat(60)));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void letsAnotherProcessGoOnWhenOneIsCutOff() throws Exception {
    String url = freshDatabase();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try (JdbcStores one = JdbcStores.openShared(url);
        JdbcStores two = JdbcStores.openShared(url)) {
      TokenStore lost = one.tokens(SEALING);
      TokenStore other = two.tokens(SEALING);
      Future<Optional<Token>> first =
          pool.submit(() -> lost.replace(KEY, LONG, kept -> held(begun, released)));
      await(begun);
      assertThat(other.replace(KEY, Duration.ofMillis(200), kept -> token("b"))).isEmpty();
      endTheSessionThatHoldsARow(url);

      assertThat(other.replace(KEY, LONG, kept -> token("b"))).contains(token("b"));
      released.countDown();
      assertThatThrownBy(() -> first.get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(StoreException.class);
      assertThat(lost.find(KEY)).contains(token("b"));
    } finally {
      pool.shutdownNow();
    }
  }

  /** As when the process that holds it dies. */
  private static void endTheSessionThatHoldsARow(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE state = 'idle in transaction'"
              + " AND datname = current_database()");
    }
  }
}
