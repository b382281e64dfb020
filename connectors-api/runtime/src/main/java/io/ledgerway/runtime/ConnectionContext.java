package io.ledgerway.runtime;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.sql.DataSourceAccess;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The world as one connection sees it. */
record ConnectionContext(
    ConnectionSpec spec,
    FileExchange files,
    @Nullable HttpExchange endpoint,
    SecretSource secrets,
    Clock clock)
    implements ConnectorContext {

  @Override
  public HttpExchange http() {
    if (endpoint == null) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CONFIG,
              Effect.NOT_SENT,
              "Connection " + spec.id() + " has no HTTP endpoint: configure one"));
    }
    return endpoint;
  }

  @Override
  public SqlAccess sql() {
    DataSource dataSource = spec.dataSource();
    if (dataSource == null) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CONFIG,
              Effect.NOT_SENT,
              "Connection " + spec.id() + " has no database: configure one"));
    }
    return new DataSourceAccess(dataSource);
  }
}
