package io.ledgerway.connector.bankfiles;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Folders at a fixed time. */
record BankContext(FileExchange files, Clock clock) implements ConnectorContext {

  static final Instant NOW = Instant.parse("2026-11-02T08:30:00Z");
  static final Map<String, String> FOLDERS = Map.of("to-bank", "to-bank", "from-bank", "from-bank");

  static BankContext of(FileExchange files) {
    return new BankContext(files, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  Connector connector() {
    return connector(Map.of());
  }

  Connector connector(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(FOLDERS);
    all.putAll(settings);
    BankFilesConnectorProvider provider = new BankFilesConnectorProvider();
    return provider.open(provider.configSpec().configure("bank-1", all), this, call());
  }

  Call call() {
    return Call.within(clock, Duration.ofMinutes(1), "test");
  }

  @Override
  public SqlAccess sql() {
    throw new UnsupportedOperationException("no database in this test");
  }
}
