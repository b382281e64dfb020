package io.ledgerway.connector.port;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work inside one transaction.
 *
 * @param <R> the result
 */
@FunctionalInterface
public interface SqlWork<R> {

  /**
   * Does the work; commit and rollback are the caller's.
   *
   * @param connection an open connection without auto-commit
   * @return the result
   * @throws SQLException when the database refuses
   */
  R run(Connection connection) throws SQLException;
}
