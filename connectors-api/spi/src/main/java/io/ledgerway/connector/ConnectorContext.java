package io.ledgerway.connector;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.secret.SecretSource;
import java.time.Clock;

/**
 * The world as a connector may see it; the runtime implements it, a test fakes it. Thread-safe.
 *
 * <p>A port that the connection has not been given throws a {@link ConnectorException} of category
 * CONFIG.
 */
public interface ConnectorContext {

  /**
   * HTTP endpoint of the connection.
   *
   * @return the HTTP port
   */
  default HttpExchange http() {
    throw new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG,
            Effect.NOT_SENT,
            "The connection has no HTTP endpoint: configure one"));
  }

  /**
   * Secrets that the connection's configuration names.
   *
   * @return the source
   */
  default SecretSource secrets() {
    return SecretSource.NONE;
  }

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
