package io.ledgerway.connector.einvoice.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a folder: a file is a partition with one invoice. */
final class InvoiceFolderReader implements RecordReader<Invoice> {

  private final ConnectorContext context;
  private final String connectionId;
  private final String folder;
  private final InvoiceDirection direction;

  InvoiceFolderReader(
      ConnectorContext context, String connectionId, String folder, InvoiceDirection direction) {
    this.context = context;
    this.connectionId = connectionId;
    this.folder = folder;
    this.direction = direction;
  }

  @Override
  public List<Partition> partitions(Call call) {
    call.requireLive(context.clock());
    return context.files().within(call).list(folder).stream().map(Partition::of).toList();
  }

  @Override
  public Page<Invoice> read(Partition partition, Cursor from, int maxItems, Call call) {
    call.requireLive(context.clock());
    boolean done = from.index() > 0;
    return new Page<>(
        done ? List.of() : List.of(read(partition.requireFile(), call)),
        Cursor.atIndex(1),
        true,
        List.of());
  }

  private Envelope<Invoice> read(FileEntry file, Call call) {
    try (InputStream in = context.files().within(call).open(file)) {
      return new InvoiceFile(file.name(), new HashingInput(in))
          .readListed(file, connectionId, direction, context.clock().instant());
    } catch (IOException e) {
      throw FileFailures.notRead(file.name(), e);
    }
  }
}
