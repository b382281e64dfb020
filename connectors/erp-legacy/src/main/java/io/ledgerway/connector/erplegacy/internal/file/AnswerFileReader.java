package io.ledgerway.connector.erplegacy.internal.file;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.erplegacy.internal.layout.FileLayout;
import io.ledgerway.connector.erplegacy.internal.map.Acknowledgements;
import io.ledgerway.connector.erplegacy.internal.map.Answer;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.RawReference;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads answer files: each is verified as a whole before anything of it is given out. Not
 * thread-safe.
 */
final class AnswerFileReader implements RecordReader<PostingAcknowledgement> {

  private final FileSettings settings;
  private final FileLayout layout;
  private final ConnectorContext context;
  private final Acknowledgements acknowledgements;
  private @Nullable OpenFile open;

  AnswerFileReader(FileSettings settings, ConnectorContext context) {
    this.settings = settings;
    this.layout = settings.layout().answers();
    this.context = context;
    this.acknowledgements = new Acknowledgements(settings.connection(), "APACK", context.clock());
  }

  @Override
  public List<Partition> partitions(Call call) {
    call.requireLive(context.clock());
    return context.files().within(call).list(settings.fromErp()).stream()
        .map(Partition::of)
        .toList();
  }

  @Override
  public Page<PostingAcknowledgement> read(
      Partition partition, Cursor from, int maxItems, Call call) {
    call.requireLive(context.clock());
    FileEntry entry = partition.requireFile();
    String ending = layout.name().toLowerCase(Locale.ROOT);
    if (!entry.name().toLowerCase(Locale.ROOT).endsWith(ending)) {
      throw new ConnectorException(
          Failure.unreadable(
              "WRONG_NAME",
              "The file's name does not end in "
                  + ending
                  + ": have the ERP put nothing but answers there",
              null,
              null));
    }
    OpenFile file = at(entry, from.index(), call);
    List<Envelope<PostingAcknowledgement>> items = new ArrayList<>();
    while (items.size() < maxItems && file.hasNext()) {
      items.add(file.next());
    }
    boolean drained = !file.hasNext();
    Cursor next = Cursor.atIndex(file.index());
    if (drained) {
      close();
    }
    return new Page<>(items, next, drained, List.of());
  }

  private OpenFile at(FileEntry entry, long index, Call call) {
    OpenFile current = open;
    if (current != null && current.isAt(entry, index)) {
      return current;
    }
    close();
    FileExchange files = context.files().within(call);
    AnswerFile.verify(settings, files.open(entry));
    OpenFile fresh = new OpenFile(entry, files.open(entry));
    open = fresh;
    while (fresh.index() < index && fresh.hasNext()) {
      fresh.next();
    }
    return fresh;
  }

  @Override
  public void close() {
    OpenFile current = open;
    open = null;
    if (current != null) {
      current.close();
    }
  }

  /** A verified file and the place in it. */
  private final class OpenFile {

    private final FileEntry entry;
    private final AnswerFile file;
    private final RawReference raw;
    private @Nullable Answer ahead;
    private int line;
    private long index;

    OpenFile(FileEntry entry, InputStream content) {
      this.entry = entry;
      this.file = AnswerFile.open(settings, content);
      this.raw =
          new RawReference(
              entry.name(),
              layout.mediaType(),
              entry.sha256(),
              entry.size(),
              layout.charset().name(),
              false);
      advance();
    }

    boolean isAt(FileEntry other, long place) {
      return entry.equals(other) && index == place;
    }

    long index() {
      return index;
    }

    boolean hasNext() {
      return ahead != null;
    }

    Envelope<PostingAcknowledgement> next() {
      Answer answer = ahead;
      if (answer == null) {
        throw new IllegalStateException("No answer is left");
      }
      Envelope<PostingAcknowledgement> envelope =
          acknowledgements.envelope(answer, raw, entry.sha256(), Integer.toString(line));
      index++;
      advance();
      return envelope;
    }

    private void advance() {
      ahead = file.next();
      line = file.line();
    }

    void close() {
      file.close();
    }
  }
}
