package io.ledgerway.runtime.checkpoint;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.file.Folders;
import io.ledgerway.runtime.file.RejectFolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads everything that a connection offers and has not been delivered yet: pages go to the sink,
 * the cursor is stored after the sink has acknowledged, a finished file is recorded and then
 * archived. Delivery is at least once. A page of a system that is asked is asked for again where
 * that helps; a file is read again by the next read.
 */
public final class CheckpointedRead {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointedRead.class);

  /** Whole small files are delivered together up to this many documents. */
  private static final int PAGE = 200;

  private final CheckpointStore store;
  private final RejectFolder rejects;

  /**
   * A reader with a memory.
   *
   * @param store where cursors and the file ledger are kept
   * @param rejects where copies of refused files go
   */
  public CheckpointedRead(CheckpointStore store, RejectFolder rejects) {
    this.store = store;
    this.rejects = rejects;
  }

  /**
   * Reads until nothing more is there for now.
   *
   * @param <T> the document
   * @param connection where from
   * @param operation which operation
   * @param sink who takes it
   * @return what was done
   */
  public <T> ReadSummary read(
      RuntimeConnection connection, OperationId operation, PageSink<T> sink) {
    ReadContract contract = connection.readContract(operation);
    if (contract.source() == ReadSource.CURSOR) {
      try (RemotePages<T> pages = new RemotePages<>(connection, operation)) {
        return walk(connection, operation, pages, sink);
      }
    }
    try (RecordReader<T> reader = connection.reader(operation)) {
      List<Partition> partitions = reader.partitions(connection.call(operation.value()));
      return new FileRun<>(connection, operation, contract, reader, sink).read(partitions);
    }
  }

  private <T> ReadSummary walk(
      RuntimeConnection connection, OperationId operation, RemotePages<T> pages, PageSink<T> sink) {
    int items = 0;
    for (Partition partition : pages.partitions()) {
      Cursor cursor = store.load(connection.id(), operation.value(), partition.id());
      boolean drained = false;
      while (!drained) {
        Page<T> page = pages.read(partition, cursor, PAGE);
        tell(connection, page);
        if (!page.itemFailures().isEmpty()) {
          sink.acceptFailures(page.itemFailures());
        }
        if (!page.beside().isEmpty()) {
          sink.acceptBeside(page.beside());
        }
        if (!page.items().isEmpty()) {
          sink.accept(page.items());
        }
        if (!page.next().equals(cursor)) {
          store.save(connection.id(), operation.value(), partition.id(), page.next());
        }
        items += page.items().size();
        cursor = page.next();
        drained = page.drained();
      }
    }
    return new ReadSummary(items, 0, 0);
  }

  /** A broken item neither stops its page nor vanishes. */
  private static void tell(RuntimeConnection connection, Page<?> page) {
    for (Failure failure : page.itemFailures()) {
      LOG.warn("Connection {}: an item can't be read: {}", connection.id(), failure.text());
    }
  }

  /** One walk over the files of a folder. */
  private final class FileRun<T> {

    private final RuntimeConnection connection;
    private final OperationId operation;
    private final ReadContract contract;
    private final RecordReader<T> reader;
    private final PageSink<T> sink;
    private final List<Envelope<T>> waiting = new ArrayList<>();
    private final List<Envelope<?>> beside = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<FileRecord> finished = new ArrayList<>();
    private final List<FileEntry> toArchive = new ArrayList<>();
    private final Set<String> contents = new HashSet<>();
    private ReadSummary summary = ReadSummary.NOTHING;

    FileRun(
        RuntimeConnection connection,
        OperationId operation,
        ReadContract contract,
        RecordReader<T> reader,
        PageSink<T> sink) {
      this.connection = connection;
      this.operation = operation;
      this.contract = contract;
      this.reader = reader;
      this.sink = sink;
    }

    ReadSummary read(List<Partition> partitions) {
      for (int from = 0; from < partitions.size(); from += PAGE) {
        List<Partition> some = partitions.subList(from, Math.min(partitions.size(), from + PAGE));
        Map<String, List<FileRecord>> known =
            store.filesByName(connection.id(), some.stream().map(Partition::id).toList());
        for (Partition partition : some) {
          offer(partition, known.getOrDefault(partition.id(), List.of()));
        }
      }
      flush();
      return summary;
    }

    private void offer(Partition partition, List<FileRecord> sameName) {
      FileEntry file = partition.requireFile();
      if (sameName.stream().anyMatch(known -> known.sha256().equals(file.sha256()))) {
        archive(file);
        return;
      }
      if (contract.sameNameMeansRepeat() && !sameName.isEmpty()) {
        reject(
            file,
            Failure.unreadable(
                "SAME_NAME_OTHER_CONTENT",
                "A file of this name was read before with other content: ask the sender which one"
                    + " counts, and have it sent under a new name",
                null,
                null));
        return;
      }
      if (contract.source() == ReadSource.EXCHANGE_FOLDER && isRepeat(file)) {
        finish(file, FileOutcome.DUPLICATE, 0, null);
        return;
      }
      readFile(partition, file);
    }

    private boolean isRepeat(FileEntry file) {
      return contents.contains(file.sha256())
          || store.doneWithContent(connection.id(), file.sha256()).isPresent();
    }

    private void readFile(Partition partition, FileEntry file) {
      String key = partition.id() + "/" + file.sha256();
      Cursor cursor = store.load(connection.id(), operation.value(), key);
      int items = (int) cursor.index();
      try {
        while (true) {
          Page<T> page = reader.read(partition, cursor, PAGE, connection.call(operation.value()));
          tell(connection, page);
          items += page.items().size();
          waiting.addAll(page.items());
          beside.addAll(page.beside());
          failures.addAll(page.itemFailures());
          if (page.drained()) {
            break;
          }
          deliver();
          store.save(connection.id(), operation.value(), key, page.next());
          cursor = page.next();
        }
      } catch (ConnectorException e) {
        if (e.failure().category() != FailureCategory.UNREADABLE) {
          throw e;
        }
        reject(file, e.failure());
        return;
      }
      finish(file, FileOutcome.DONE, items, null);
    }

    private void reject(FileEntry file, Failure failure) {
      rejects.keep(file.name(), file.sha256(), folders().open(file), describe(failure));
      finish(file, FileOutcome.REJECTED, 0, failure);
    }

    private Folders folders() {
      return connection.folders().within(connection.call(operation.value()));
    }

    private String describe(Failure failure) {
      String place =
          failure.line() == null
              ? ""
              : "line " + failure.line() + ", column " + failure.column() + ": ";
      return Optional.ofNullable(failure.targetCode()).orElse(failure.category().name())
          + ": "
          + place
          + failure.text()
          + "\n";
    }

    private void finish(FileEntry file, FileOutcome outcome, int items, @Nullable Failure failure) {
      if (outcome == FileOutcome.DONE) {
        contents.add(file.sha256());
      }
      finished.add(
          new FileRecord(
              connection.id(),
              file.folder(),
              file.name(),
              file.sha256(),
              file.size(),
              outcome,
              items,
              failure == null ? null : failure.targetCode(),
              failure == null ? null : failure.text(),
              failure == null ? null : failure.line(),
              failure == null ? null : failure.column(),
              null));
      toArchive.add(file);
      summary =
          summary.plus(
              new ReadSummary(0, outcome == FileOutcome.DONE ? 1 : 0, failure == null ? 0 : 1));
      if (waiting.size() >= PAGE || finished.size() >= PAGE) {
        flush();
      }
    }

    private void deliver() {
      if (!failures.isEmpty()) {
        sink.acceptFailures(List.copyOf(failures));
        failures.clear();
      }
      if (!beside.isEmpty()) {
        sink.acceptBeside(List.copyOf(beside));
        beside.clear();
      }
      if (!waiting.isEmpty()) {
        sink.accept(List.copyOf(waiting));
        summary = summary.plus(new ReadSummary(waiting.size(), 0, 0));
        waiting.clear();
      }
    }

    private void flush() {
      deliver();
      if (!finished.isEmpty()) {
        store.record(List.copyOf(finished));
        finished.clear();
      }
      toArchive.forEach(this::archive);
      toArchive.clear();
    }

    private void archive(FileEntry file) {
      if (contract.source() == ReadSource.EXCHANGE_FOLDER) {
        folders().archive(file);
      }
    }
  }
}
