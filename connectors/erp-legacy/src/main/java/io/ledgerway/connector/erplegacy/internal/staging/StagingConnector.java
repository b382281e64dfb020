package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.ClosingContext;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.erplegacy.internal.ErpOperations;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.schema.SchemaReader;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.connector.write.RecordWriter;
import java.util.List;
import java.util.Optional;

/** A connection to an ERP that shares tables. Thread-safe. */
public final class StagingConnector implements Connector {

  private final StagingSettings settings;
  private final ClosingContext context;

  private StagingConnector(StagingSettings settings, ConnectorContext context) {
    this.settings = settings;
    this.context = new ClosingContext(context);
  }

  /**
   * Opens a connection.
   *
   * @param settings its configuration
   * @param createTables whether absent tables are made
   * @param context the world
   * @param call deadline, cancellation and correlation
   * @return the connection
   */
  public static StagingConnector open(
      StagingSettings settings, boolean createTables, ConnectorContext context, Call call) {
    call.requireLive(context.clock());
    if (createTables) {
      StagingTables.create(context.sql());
    }
    return new StagingConnector(settings, context);
  }

  @Override
  public CheckReport check(Call call) {
    call.requireLive(context.clock());
    try {
      StagingTables.requireReadable(context.sql());
      return CheckReport.OK;
    } catch (ConnectorException e) {
      return new CheckReport(
          List.of(
              e.failure().text() + ": let the user of the connection read the STG_APINV tables"));
    }
  }

  @Override
  public Optional<OperationSpec> operation(OperationId operation) {
    if (operation.equals(ErpOperations.POST)) {
      return Optional.of(ErpOperations.postByTable(settings.acknowledgeWithin()));
    }
    return operation.equals(ErpOperations.READ)
        ? Optional.of(ErpOperations.readTable())
        : Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // the operation's declared document is what T stands for
  public <T> Optional<RecordReader<T>> reader(OperationId operation) {
    return operation.equals(ErpOperations.READ)
        ? Optional.of((RecordReader<T>) new StagingReader(settings, context))
        : Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // the operation's declared document is what T stands for
  public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
    return operation.equals(ErpOperations.POST)
        ? Optional.of((RecordWriter<T>) new StagingWriter(settings, context))
        : Optional.empty();
  }

  @Override
  public Optional<RecordLookup> lookup(OperationId operation) {
    return operation.equals(ErpOperations.POST)
        ? Optional.of(new StagingLookup(context))
        : Optional.empty();
  }

  @Override
  public Optional<SchemaReader> schemas() {
    return Optional.of(this::describe);
  }

  private TargetSchema describe(OperationId operation, Call call) {
    boolean posts = ErpOperations.posts(operation);
    call.requireLive(context.clock());
    return posts
        ? StagingTables.describeAll(context.sql())
        : StagingTables.describeAnswers(context.sql());
  }

  @Override
  public void close() {
    context.close();
  }
}
