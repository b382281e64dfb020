package io.ledgerway.connector.einvoice;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.runtime.file.LocalFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Folders below a root at a fixed time. */
record FolderContext(FileExchange files, Clock clock) implements ConnectorContext {

  static final Instant NOW = Instant.parse("2026-11-02T08:30:00Z");

  static FolderContext at(Path root) {
    return of(new LocalFolders(root));
  }

  static FolderContext of(FileExchange files) {
    return new FolderContext(files, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Override
  public SqlAccess sql() {
    throw new UnsupportedOperationException("no database in this test");
  }
}
