package io.ledgerway.connector.erplegacy.internal.file;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.ClosingContext;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.erplegacy.internal.ErpOperations;
import io.ledgerway.connector.erplegacy.internal.layout.Layout;
import io.ledgerway.connector.erplegacy.internal.layout.LayoutFields;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.schema.SchemaReader;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.connector.write.RecordWriter;
import java.util.List;
import java.util.Optional;

/** A connection to an ERP that exchanges files. Thread-safe. */
public final class FileConnector implements Connector {

  private final FileSettings settings;
  private final ClosingContext context;

  /**
   * A connection.
   *
   * @param settings its configuration
   * @param context the world
   * @return the connection
   * @throws ConnectorException when names of the configuration do not fit into its layout
   */
  public static FileConnector open(FileSettings settings, ConnectorContext context) {
    InvoiceFile.requireRoom(settings);
    return new FileConnector(settings, context);
  }

  private FileConnector(FileSettings settings, ConnectorContext context) {
    this.settings = settings;
    this.context = new ClosingContext(context);
  }

  @Override
  public CheckReport check(Call call) {
    call.requireLive(context.clock());
    try {
      FileExchange files = context.files().within(call);
      files.list(settings.fromErp());
      files.list(settings.toErp());
      return CheckReport.OK;
    } catch (ConnectorException e) {
      return new CheckReport(List.of(e.failure().text()));
    }
  }

  @Override
  public Optional<OperationSpec> operation(OperationId operation) {
    if (operation.equals(ErpOperations.POST)) {
      return Optional.of(ErpOperations.postByFile(settings.acknowledgeWithin()));
    }
    return operation.equals(ErpOperations.READ)
        ? Optional.of(ErpOperations.readFiles())
        : Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // the operation's declared document is what T stands for
  public <T> Optional<RecordReader<T>> reader(OperationId operation) {
    return operation.equals(ErpOperations.READ)
        ? Optional.of((RecordReader<T>) new AnswerFileReader(settings, context))
        : Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // the operation's declared document is what T stands for
  public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
    return operation.equals(ErpOperations.POST)
        ? Optional.of((RecordWriter<T>) new InvoiceFileWriter(settings, context))
        : Optional.empty();
  }

  /** The layout is all that is known of the ERP's files; describing it asks nobody. */
  @Override
  public Optional<SchemaReader> schemas() {
    return Optional.of(this::describe);
  }

  private TargetSchema describe(OperationId operation, Call call) {
    boolean posts = ErpOperations.posts(operation);
    call.requireLive(context.clock());
    Layout layout = settings.layout();
    return LayoutFields.describe(posts ? layout.payables() : layout.answers());
  }

  @Override
  public void close() {
    context.close();
  }
}
