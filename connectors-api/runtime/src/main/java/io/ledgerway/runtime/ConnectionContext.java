package io.ledgerway.runtime;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.runtime.file.LocalFolders;
import io.ledgerway.runtime.sql.DataSourceAccess;
import java.time.Clock;
import javax.sql.DataSource;

/** The world as one connection sees it. */
record ConnectionContext(ConnectionSpec spec, LocalFolders folders, Clock clock)
    implements ConnectorContext {

  @Override
  public FileExchange files() {
    return folders;
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
