package io.ledgerway.flow;

import io.ledgerway.connector.read.Cursor;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.checkpoint.FileRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checkpoints of a runtime that reads nothing. */
final class NoCheckpoints implements CheckpointStore {

  @Override
  public Cursor load(String connection, String operation, String partition) {
    return Cursor.START;
  }

  @Override
  public void save(String connection, String operation, String partition, Cursor cursor) {
    throw new UnsupportedOperationException("No test reads through a connection");
  }

  @Override
  public Map<String, List<FileRecord>> filesByName(String connection, Collection<String> names) {
    return Map.of();
  }

  @Override
  public Optional<FileRecord> doneWithContent(String connection, String sha256) {
    return Optional.empty();
  }

  @Override
  public void record(List<FileRecord> records) {
    throw new UnsupportedOperationException("No test reads through a connection");
  }

  @Override
  public List<FileRecord> files(String connection, String after, int limit) {
    return List.of();
  }
}
