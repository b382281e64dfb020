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

/** The database of a connection over a data source. Thread-safe. */
public final class DataSourceAccess implements SqlAccess {

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
    try (Connection connection = open()) {
      R result = run(connection, work);
      commit(connection);
      return result;
    } catch (SQLException e) {
      throw failure(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, "Closing failed", e);
    }
  }

  private Connection open() {
    try {
      Connection connection = dataSource.getConnection();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw failure(
          FailureCategory.UNREACHABLE, Effect.NOT_SENT, "The database can't be reached", e);
    }
  }

  private static <R> R run(Connection connection, SqlWork<R> work) throws SQLException {
    try {
      return work.run(connection);
    } catch (SQLException e) {
      connection.rollback();
      throw failure(FailureCategory.TRANSIENT, Effect.NOT_APPLIED, "The database refused", e);
    } catch (RuntimeException e) {
      connection.rollback();
      throw e;
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
