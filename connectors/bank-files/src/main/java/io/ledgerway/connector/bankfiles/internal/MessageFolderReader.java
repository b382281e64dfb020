package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of one kind from a folder. A file is read to its end before its first document
 * is delivered; between consecutive pages it stays open, so that a long one is read once more only.
 */
final class MessageFolderReader<T> implements RecordReader<T> {

  private static final long TO_THE_END = Long.MAX_VALUE;

  private final ConnectorContext context;
  private final String folder;
  private final MessageKind<T> kind;
  private final MessageEnvelopes<T> envelopes;
  private @Nullable OpenMessage<T> open;
  private MessageHead head = MessageHead.UNKNOWN;

  MessageFolderReader(
      ConnectorContext context, String connectionId, String folder, MessageKind<T> kind) {
    this.context = context;
    this.folder = folder;
    this.kind = kind;
    this.envelopes = new MessageEnvelopes<>(connectionId, kind);
  }

  @Override
  public List<Partition> partitions(Call call) {
    List<Partition> partitions = new ArrayList<>();
    FileExchange files = context.files().within(call);
    for (FileEntry file : files.list(folder)) {
      call.requireLive(context.clock());
      if (kind.claims(head(files, file))) {
        partitions.add(Partition.of(file));
      }
    }
    return partitions;
  }

  private static MessageHead head(FileExchange files, FileEntry file) {
    try (InputStream in = files.open(file)) {
      return MessageHead.read(in);
    } catch (ConnectorException e) {
      if (e.failure().category() == FailureCategory.UNREADABLE) {
        return MessageHead.UNKNOWN; // Whoever reads the whole file refuses it with this reason.
      }
      throw e;
    } catch (IOException | UncheckedIOException e) {
      throw FileFailures.notRead(file.name(), e);
    }
  }

  @Override
  public Page<T> read(Partition partition, Cursor from, int maxItems, Call call) {
    call.requireLive(context.clock());
    FileEntry file = partition.requireFile();
    try {
      OpenMessage<T> message = at(file, from.index(), call);
      Page<T> page = page(file, message, maxItems);
      if (page.drained()) {
        close();
      }
      return page;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private OpenMessage<T> at(FileEntry file, long index, Call call) {
    OpenMessage<T> kept = open;
    if (kept != null && kept.isAt(file, index)) {
      return kept;
    }
    close();
    FileExchange files = context.files().within(call);
    try (OpenMessage<T> whole = OpenMessage.of(files, file, kind)) {
      advance(whole, TO_THE_END, call);
    }
    head = head(files, file);
    OpenMessage<T> fresh = OpenMessage.of(files, file, kind);
    open = fresh;
    advance(fresh, index, call);
    return fresh;
  }

  private void advance(OpenMessage<T> message, long index, Call call) {
    while (message.position() < index && message.next() != null) {
      message.statements(); // Told with the page that they were read for.
      if (call.cancel().isCancelled()) {
        call.requireLive(context.clock());
      }
    }
  }

  private Page<T> page(FileEntry file, OpenMessage<T> message, int maxItems) {
    List<Envelope<T>> items = new ArrayList<>();
    boolean drained = false;
    while (!drained && items.size() < maxItems) {
      long index = message.position();
      T document = message.next();
      if (document == null) {
        drained = true;
      } else {
        items.add(
            envelopes.of(
                file, head, index, document, message.statement(), context.clock().instant()));
      }
    }
    List<Envelope<?>> statements = new ArrayList<>();
    for (StatementPlace place : message.statements()) {
      statements.add(envelopes.of(file, head, place, context.clock().instant()));
    }
    return new Page<>(
        items, Cursor.atIndex(message.position()), drained, message.passedOver(), statements);
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
