package io.ledgerway.connector;

import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import java.time.Clock;

/**
 * The world as a connector may see it; the runtime implements it, a test fakes it. Thread-safe.
 *
 * <p>A port that the connection has not been given throws a {@link
 * io.ledgerway.connector.failure.ConnectorException} of category CONFIG.
 */
public interface ConnectorContext {

  /**
   * Folders of the connection.
   *
   * @return the file port
   */
  FileExchange files();

  /**
   * Database of the connection.
   *
   * @return the SQL port
   */
  SqlAccess sql();

  /**
   * The time.
   *
   * @return the clock that everything must take its time from
   */
  Clock clock();
}
