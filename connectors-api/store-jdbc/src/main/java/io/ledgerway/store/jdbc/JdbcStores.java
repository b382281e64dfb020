package io.ledgerway.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.StoreInUseException;
import io.ledgerway.runtime.atrest.AtRest;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.http.auth.TokenStore;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.inbox.InboxStore;
import io.ledgerway.runtime.outbox.OutboxStore;
import io.ledgerway.runtime.witness.Witness;
import io.ledgerway.runtime.work.RecurringWork;
import io.ledgerway.runtime.work.RunningWork;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable stores over one database. Thread-safe.
 *
 * <p>Whoever opens them is alone, and that is checked: an H2 file is locked by its process, on
 * PostgreSQL a session advisory lock is held until closing. On PostgreSQL several processes may
 * open them {@linkplain #openShared shared} instead.
 */
public final class JdbcStores implements AutoCloseable {

  private static final int H2_IN_USE = 90020;
  private static final int POOL_SIZE = 12;
  private static final long CONNECT_TIMEOUT_MILLIS = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(JdbcStores.class);

  private final HikariDataSource pool;
  private final SessionCount sessions;
  private final Dialect dialect;
  private final Owners owners;
  private final Database database;
  private final JdbcIntentionStore intentions;
  private final JdbcCheckpointStore checkpoints;
  private final JdbcFlowStore flows;
  private final JdbcOutboxStore outbox;

  private JdbcStores(HikariDataSource pool, SessionCount sessions, Dialect dialect, Owners owners) {
    this.pool = pool;
    this.sessions = sessions;
    this.dialect = dialect;
    this.owners = owners;
    this.database = new Database(pool, dialect);
    this.intentions = new JdbcIntentionStore(database, owners);
    this.checkpoints = new JdbcCheckpointStore(database);
    this.flows = new JdbcFlowStore(database);
    this.outbox = new JdbcOutboxStore(database);
  }

  /**
   * Opens the stores in an H2 file, made when it is not there.
   *
   * @param file path without {@code .mv.db}
   * @return the open stores
   * @throws StoreInUseException when another process has the file open
   * @throws StoreException when the file can't be opened
   */
  public static JdbcStores openFile(Path file) {
    return open("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0");
  }

  /**
   * Opens the stores in a database; their tables are made when they are not there.
   *
   * @param jdbcUrl an H2 or PostgreSQL URL, with user and password where it needs them
   * @return the open stores
   * @throws StoreInUseException when another process has them open
   * @throws StoreException when the database can't be reached, or does not keep what it commits
   */
  public static JdbcStores open(String jdbcUrl) {
    return open(jdbcUrl, true);
  }

  /**
   * Opens the stores in a PostgreSQL database that other processes may have open in the same way;
   * their tables are made when they are not there.
   *
   * @param jdbcUrl a PostgreSQL URL, with user and password where it needs them
   * @return the open stores
   * @throws StoreInUseException when a process has them open for itself alone
   * @throws StoreException when the database can't be reached, does not keep what it commits, or
   *     can't be shared
   */
  public static JdbcStores openShared(String jdbcUrl) {
    return open(jdbcUrl, false);
  }

  private static JdbcStores open(String jdbcUrl, boolean alone) {
    SessionCount sessions = new SessionCount();
    HikariDataSource pool = pool(jdbcUrl, sessions);
    try {
      Dialect dialect;
      try (Connection connection = pool.getConnection()) {
        dialect = Dialect.of(connection);
      }
      if (dialect == Dialect.H2 && !alone) {
        throw new StoreException(
            "Several processes can't share an H2 file: give the JDBC URL of a PostgreSQL database");
      }
      Owners owners = Owners.of(pool, dialect, alone);
      try (Connection connection = pool.getConnection()) {
        Durability.require(connection, dialect);
        Schema.ensure(connection, dialect);
      }
      return new JdbcStores(pool, sessions, dialect, owners);
    } catch (SQLException e) {
      pool.close();
      throw Database.failure("be opened", e);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource pool(String jdbcUrl, SessionCount sessions) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
    config.setPoolName("ledgerway-store");
    config.setMetricsTrackerFactory((name, statistics) -> sessions);
    if (jdbcUrl.startsWith("jdbc:postgresql:")) {
      config.setConnectionInitSql(Durability.POSTGRESQL_SESSION);
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
    }
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw openFailure(e);
    }
  }

  private static StoreException openFailure(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getErrorCode() == H2_IN_USE
            ? new StoreInUseException(
                "The store is in use by another process: wait until it has finished")
            : Database.failure("be opened", sql);
      }
    }
    return new StoreException("The store can't be opened: check its JDBC URL", failure);
  }

  /**
   * Says that the database was restored from a backup, or that a standby took over that was behind:
   * what was sent since may have been forgotten. From now on, until {@link #endRecovery}, a
   * document that is not known is in doubt from the start: it goes out only after the target has
   * shown that it is not there, or where the target makes nothing of a second copy; else it is held
   * for a person. To be said before the first write, by a process that has the stores open for
   * itself alone.
   *
   * @param since the moment of the backup
   * @throws IllegalStateException when other processes may have the stores open
   */
  public void recoverFrom(Instant since) {
    if (!owners.isAlone()) {
      throw new IllegalStateException(
          "Other processes may have the store open: stop them, open it alone, then recover");
    }
    intentions.recoverFrom(since);
  }

  /**
   * Lets a witness that stands outside the database see what is sent from now on, and compares the
   * two. Where the database does not know what the witness saw, it was restored, or a standby took
   * over that was behind: then it {@linkplain #recoverFrom recovers} from the last moment that it
   * knows of. While the stores are open, the same found over a new session ends all sending until
   * they are opened alone. To be said before the first write.
   *
   * @param witness the witness, of these stores alone; to be closed after them
   * @throws StoreException when something was forgotten and other processes may have the stores
   *     open, or when the witness can't be read
   */
  public void witnessedBy(Witness witness) {
    Witnessing witnessing = new Witnessing(database, witness, sessions);
    if (witnessing.isBehind()) {
      if (!owners.isAlone()) {
        witnessing.requireNotBehind();
      }
      Instant since = witnessing.lastKnown();
      LOG.warn("The store does not know all that was sent since {}: it is found out now", since);
      intentions.recoverFrom(since);
      witnessing.beginAnew();
    }
    intentions.witnessedBy(witnessing);
  }

  /** Says that what was forgotten has been found out: unknown documents are new ones again. */
  public void endRecovery() {
    intentions.endRecovery();
  }

  /**
   * The store of intentions and dispatches.
   *
   * @return the store
   */
  public IntentionStore intentions() {
    return intentions;
  }

  /**
   * The store of cursors and files.
   *
   * @return the store
   */
  public CheckpointStore checkpoints() {
    return checkpoints;
  }

  /**
   * The store of flows.
   *
   * @return the store
   */
  public FlowStore flows() {
    return flows;
  }

  /**
   * The store of messages that go out after the caller's own transaction.
   *
   * @return the store
   */
  public OutboxStore outbox() {
    return outbox;
  }

  /**
   * The store of what targets tell, readable by whoever reads the database.
   *
   * @return the store
   */
  public InboxStore inbox() {
    return new JdbcInboxStore(database, new SealedText("lw_inbox", null));
  }

  /**
   * The store of what targets tell, sealed before it reaches the database. What was kept readable
   * before is still read. What was sealed under a key that is not there is parked until a person
   * gives the key and releases it.
   *
   * @param atRest what seals it
   * @return the store
   */
  public InboxStore inbox(AtRest atRest) {
    return new JdbcInboxStore(
        database, new SealedText("lw_inbox", Objects.requireNonNull(atRest, "atRest")));
  }

  /**
   * A store of access and refresh tokens, which are sealed before they reach the database. Who
   * renews a token keeps a connection for as long as the target takes; four do so at a time.
   *
   * @param atRest what seals them; there is no store without
   * @return the store; one is to serve every connection of the process
   */
  public TokenStore tokens(AtRest atRest) {
    Objects.requireNonNull(atRest, "Tokens are kept sealed or not at all: give a key");
    return new JdbcTokenStore(database, atRest);
  }

  /**
   * Begins to do work again and again, shared with the other processes on the same database: each
   * piece is at work in one of them at a time. One whose process has died is taken up by another
   * within half a minute.
   *
   * @param works the work
   * @param workers how much of it this process does at a time
   * @param threads makes every thread that this needs: the workers, and three more
   * @return the running work; to be closed before these stores
   * @throws IllegalArgumentException when two works have one name
   */
  public RunningWork start(List<RecurringWork> works, int workers, ThreadFactory threads) {
    DatabaseClock clock = new DatabaseClock(intentions::now, System::nanoTime);
    return ScheduledWork.start(pool, dialect, clock, owners.own(), works, workers, threads);
  }

  @Override
  public void close() {
    owners.close();
    pool.close();
  }
}
