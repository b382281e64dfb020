package io.ledgerway.runtime.memory;

import io.ledgerway.connector.read.Cursor;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.checkpoint.FileOutcome;
import io.ledgerway.runtime.checkpoint.FileRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cursors and the file ledger in memory. Thread-safe. */
final class MemoryCheckpointStore implements CheckpointStore {

  private final Map<List<String>, Cursor> cursors = new HashMap<>();
  private final List<FileRecord> records = new ArrayList<>();

  @Override
  public synchronized Cursor load(String connection, String operation, String partition) {
    return cursors.getOrDefault(List.of(connection, operation, partition), Cursor.START);
  }

  @Override
  public synchronized void save(
      String connection, String operation, String partition, Cursor cursor) {
    cursors.put(List.of(connection, operation, partition), cursor);
  }

  @Override
  public synchronized Map<String, List<FileRecord>> filesByName(
      String connection, Collection<String> names) {
    return records.stream()
        .filter(each -> each.connection().equals(connection) && names.contains(each.name()))
        .collect(Collectors.groupingBy(FileRecord::name));
  }

  @Override
  public synchronized Optional<FileRecord> doneWithContent(String connection, String sha256) {
    return records.stream()
        .filter(each -> each.connection().equals(connection) && each.sha256().equals(sha256))
        .filter(each -> each.outcome() == FileOutcome.DONE)
        .findFirst();
  }

  @Override
  public synchronized void record(List<FileRecord> added) {
    for (FileRecord each : added) {
      boolean known =
          records.stream()
              .anyMatch(
                  other ->
                      other.connection().equals(each.connection())
                          && other.name().equals(each.name())
                          && other.sha256().equals(each.sha256()));
      if (!known) {
        records.add(each);
      }
    }
  }

  @Override
  public synchronized List<FileRecord> files(String connection, String after, int limit) {
    return records.stream()
        .filter(each -> each.connection().equals(connection))
        .filter(each -> (each.name() + "/" + each.sha256()).compareTo(after) > 0)
        .sorted(Comparator.comparing(each -> each.name() + "/" + each.sha256()))
        .limit(limit)
        .toList();
  }
}
