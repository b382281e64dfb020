package io.ledgerway.connector.einvoice.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.ClosingContext;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.util.List;
import java.util.Optional;

/** An open inbox. Thread-safe; it holds nothing open between calls. */
public final class EInvoiceInbox implements Connector {

  /** Id of the connector. */
  public static final String ID = "einvoice-inbox";

  /** Version of the connector. */
  public static final String VERSION = "0.1.0";

  /** The one operation. */
  public static final OperationId READ_INVOICES = new OperationId("read-invoices");

  /** Configuration key of the folder. */
  public static final String FOLDER = "folder";

  /** Configuration key of the direction. */
  public static final String DIRECTION = "direction";

  private final ConnectorConfig config;
  private final ClosingContext context;

  /**
   * An inbox.
   *
   * @param config its configuration
   * @param context the world as it may see it
   */
  public EInvoiceInbox(ConnectorConfig config, ConnectorContext context) {
    this.config = config;
    this.context = new ClosingContext(context);
  }

  @Override
  public CheckReport check(Call call) {
    call.requireLive(context.clock());
    try {
      context.files().within(call).list(config.text(FOLDER));
      return CheckReport.OK;
    } catch (ConnectorException e) {
      return new CheckReport(List.of(e.failure().text()));
    }
  }

  /** The descriptor declares the document type, so that the caller's parameter is this one. */
  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<RecordReader<T>> reader(OperationId operation) {
    if (!operation.equals(READ_INVOICES)) {
      return Optional.empty();
    }
    return Optional.of(
        (RecordReader<T>)
            new InvoiceFolderReader(
                context,
                config.connectionId(),
                config.text(FOLDER),
                new InvoiceDirection(config.text(DIRECTION))));
  }

  @Override
  public void close() {
    context.close();
  }
}
