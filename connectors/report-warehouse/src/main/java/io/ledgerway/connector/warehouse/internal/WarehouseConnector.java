package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.ClosingContext;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.schema.SchemaReader;
import io.ledgerway.connector.schema.TableFields;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.connector.warehouse.WarehouseOperations;
import io.ledgerway.connector.write.RecordWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An open warehouse. Keeps nothing open between two calls. Thread-safe. */
public final class WarehouseConnector implements Connector {

  private static final Map<OperationId, Table<?>> TABLES =
      Map.of(
          WarehouseOperations.UPSERT_LIABILITIES, LiabilityColumns.TABLE,
          WarehouseOperations.UPSERT_PAYMENTS, PaymentColumns.TABLE,
          WarehouseOperations.UPSERT_SETTLEMENTS, SettlementColumns.TABLE);

  private final ClosingContext context;

  private WarehouseConnector(ConnectorContext context) {
    this.context = new ClosingContext(context);
  }

  /**
   * Opens the warehouse.
   *
   * @param context the world
   * @param createTables whether to make the tables that are missing
   * @return the connector
   */
  public static WarehouseConnector open(ConnectorContext context, boolean createTables) {
    if (createTables) {
      createTables(context.sql());
    }
    return new WarehouseConnector(context);
  }

  private static void createTables(SqlAccess sql) {
    try {
      sql.inTransaction(TableScript::createMissing);
    } catch (ConnectorException e) {
      // Another process may have made them at the same moment; then they are there by now.
      sql.inTransaction(TableScript::createMissing);
    }
  }

  @Override
  public CheckReport check(Call call) {
    List<String> problems = new ArrayList<>();
    for (Table<?> table : TABLES.values().stream().sorted(Table.BY_NAME).toList()) {
      call.requireLive(context.clock());
      try {
        context.sql().inTransaction(connection -> TableScript.probe(connection, table));
      } catch (ConnectorException e) {
        if (e.failure().category() != FailureCategory.TRANSIENT) {
          return new CheckReport(List.of(e.failure().text()));
        }
        problems.add(
            "Table "
                + table.name()
                + " can't be read with all its columns: make it with warehouse-1.sql, and grant"
                + " access to it");
      }
    }
    return new CheckReport(problems);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
    return Optional.ofNullable(TABLES.get(operation))
        .map(table -> (RecordWriter<T>) new TableWriter<>(table, context));
  }

  @Override
  public Optional<SchemaReader> schemas() {
    return Optional.of(this::describe);
  }

  private TargetSchema describe(OperationId operation, Call call) {
    Table<?> table = TABLES.get(operation);
    if (table == null) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.UNSUPPORTED,
              Effect.NOT_SENT,
              "The warehouse has no operation " + operation));
    }
    call.requireLive(context.clock());
    return context
        .sql()
        .inTransaction(
            connection ->
                TableFields.describe(connection, Map.of(table.name(), table.columnNames())));
  }

  @Override
  public void close() {
    context.close();
  }
}
