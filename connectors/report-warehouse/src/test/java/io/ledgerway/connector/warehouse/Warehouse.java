package io.ledgerway.connector.warehouse;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.runtime.sql.DataSourceAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A warehouse over a database, without the runtime around it. */
final class Warehouse {

  static final Instant LOADED = Instant.parse("2026-03-02T10:15:30.5Z");
  static final Clock CLOCK = Clock.fixed(LOADED, ZoneOffset.UTC);

  private record Context(SqlAccess sql, Clock clock) implements ConnectorContext {
    @Override
    public FileExchange files() {
      throw new IllegalStateException("A warehouse has no folders");
    }
  }

  private final DataSource database;
  private final Connector connector;

  private Warehouse(DataSource database, Connector connector) {
    this.database = database;
    this.connector = connector;
  }

  static Warehouse open(DataSource database) {
    return open(database, new DataSourceAccess(database), true);
  }

  static Warehouse open(DataSource database, SqlAccess sql, boolean createTables) {
    WarehouseConnectorProvider provider = new WarehouseConnectorProvider();
    Map<String, String> settings =
        Map.of(WarehouseConnectorProvider.CREATE_TABLES, Boolean.toString(createTables));
    return new Warehouse(
        database,
        provider.open(
            provider.configSpec().configure("warehouse", settings),
            new Context(sql, CLOCK),
            call()));
  }

  static Call call() {
    return Call.within(CLOCK, Duration.ofMinutes(1), "case-1");
  }

  Connector connector() {
    return connector;
  }

  static <T> WriteItem<Envelope<T>> item(String id, int version, Envelope<T> envelope) {
    OpKey key = new OpKey("tenant", "report@warehouse", envelope.type().value(), id, version);
    return new WriteItem<>(key, id, "fp1:", envelope);
  }

  static WriteItem<Envelope<Invoice>> invoice(String id, int version, Invoice invoice) {
    return item(id, version, Documents.envelope(DocumentType.INVOICE, invoice));
  }

  <T> WriteReport report(OperationId operation, List<WriteItem<Envelope<T>>> items) {
    RecordWriter<Envelope<T>> writer = connector.<Envelope<T>>writer(operation).orElseThrow();
    WriteBatch<Envelope<T>> batch = new WriteBatch<>(new DispatchStamp("stamp", 1, LOADED), items);
    return writer.write(batch, Optional.empty(), call());
  }

  <T> List<Outcome> write(OperationId operation, List<WriteItem<Envelope<T>>> items) {
    Map<String, Outcome> outcomes = report(operation, items).outcomes();
    return items.stream().map(item -> outcomes.get(item.wireKey())).toList();
  }

  @SafeVarargs
  final List<Outcome> writeInvoices(WriteItem<Envelope<Invoice>>... items) {
    return write(WarehouseOperations.UPSERT_LIABILITIES, List.of(items));
  }

  <V> V value(String table, String column, String id, Class<V> type) throws SQLException {
    String sql = "SELECT " + column + " FROM " + table + " WHERE document_id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, id);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("No row " + id);
        }
        return rows.getObject(1, type);
      }
    }
  }

  String text(String table, String column, String id) throws SQLException {
    return value(table, column, id, String.class);
  }

  /** Every value of a row that holds text. */
  List<String> row(String table, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT * FROM " + table + " WHERE document_id = ?")) {
      select.setString(1, id);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          values.add(String.valueOf(rows.getObject(column)));
        }
        return values;
      }
    }
  }

  int count(String table) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
