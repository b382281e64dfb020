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
 * A context that ends with the connector that it was given to: from {@link #close} on it hands out
 * no port that leads to the target, but throws a {@link ConnectorException} with effect NOT_SENT.
 * For connectors that ask for their ports anew in every call. Thread-safe.
 */
public final class ClosingContext implements ConnectorContext, AutoCloseable {

  private final ConnectorContext context;
  private volatile boolean closed;

  /**
   * A context that is open.
   *
   * @param context the world as the connector was given it
   */
  public ClosingContext(ConnectorContext context) {
    this.context = context;
  }

  private ConnectorContext open() {
    if (closed) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.LOCAL_REJECT,
              Effect.NOT_SENT,
              "The connection is closed: open it again"));
    }
    return context;
  }

  @Override
  public HttpExchange http() {
    return open().http();
  }

  @Override
  public SecretSource secrets() {
    return context.secrets();
  }

  @Override
  public FileExchange files() {
    return open().files();
  }

  @Override
  public SqlAccess sql() {
    return open().sql();
  }

  @Override
  public Clock clock() {
    return context.clock();
  }

  @Override
  public void close() {
    closed = true;
  }
}
