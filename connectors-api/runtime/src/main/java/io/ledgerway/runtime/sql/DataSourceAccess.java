package io.ledgerway.runtime.sql;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.port.SqlWork;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of a connection over a data source. Thread-safe. */
public final class DataSourceAccess implements SqlAccess {

  private static final Logger LOG = LoggerFactory.getLogger(DataSourceAccess.class);

  private final DataSource dataSource;

  /**
   * Access over a data source.
   *
   * @param dataSource where connections come from
   */
  public DataSourceAccess(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public <R> R inTransaction(SqlWork<R> work) {
    Connection connection = open();
    try {
      R result = run(connection, work);
      commit(connection);
      return result;
    } finally {
      close(connection);
    }
  }

  /** What has been committed stands, and what has not is gone, however the closing ends. */
  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("A connection could not be closed: SQL state {}", e.getSQLState());
    }
  }

  private Connection open() {
    Connection connection = null;
    try {
      connection = dataSource.getConnection();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      if (connection != null) {
        close(connection);
      }
      throw failure(
          FailureCategory.UNREACHABLE, Effect.NOT_SENT, "The database can't be reached", e);
    }
  }

  private static <R> R run(Connection connection, SqlWork<R> work) {
    try {
      return work.run(connection);
    } catch (SQLException e) {
      rollback(connection);
      throw failure(FailureCategory.TRANSIENT, Effect.NOT_APPLIED, "The database refused", e);
    } catch (RuntimeException | Error e) {
      rollback(connection);
      throw e;
    }
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.warn("A rollback failed: SQL state {}", e.getSQLState());
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failure(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, "The commit failed", e);
    }
  }

  private static ConnectorException failure(
      FailureCategory category, Effect effect, String what, SQLException cause) {
    String state = cause.getSQLState() == null ? "unknown" : cause.getSQLState();
    return new ConnectorException(
        Failure.of(category, effect, state, what + " (SQL state " + state + ")"), cause);
  }
}
