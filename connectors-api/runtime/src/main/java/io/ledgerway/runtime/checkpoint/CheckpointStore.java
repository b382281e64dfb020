package io.ledgerway.runtime.checkpoint;

import io.ledgerway.connector.read.Cursor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port of the durable store of cursors and of the file ledger. Thread-safe; every method is one
 * short transaction of its own.
 */
public interface CheckpointStore {

  /**
   * Where reading goes on.
   *
   * @param connection stable id of the connection
   * @param operation the operation
   * @param partition the partition
   * @return the cursor; the beginning when there is none
   */
  Cursor load(String connection, String operation, String partition);

  /**
   * Remembers where reading goes on.
   *
   * @param connection stable id of the connection
   * @param operation the operation
   * @param partition the partition
   * @param cursor the cursor
   */
  void save(String connection, String operation, String partition, Cursor cursor);

  /**
   * Files of a connection that have been dealt with.
   *
   * @param connection stable id of the connection
   * @param names names of interest
   * @return every record with one of the names
   */
  Map<String, List<FileRecord>> filesByName(String connection, Collection<String> names);

  /**
   * A file of a connection that was read to its end with these bytes.
   *
   * @param connection stable id of the connection
   * @param sha256 hash over its bytes
   * @return its record
   */
  Optional<FileRecord> doneWithContent(String connection, String sha256);

  /**
   * Records files that have been dealt with; a record that is there already stays.
   *
   * @param records the records
   */
  void record(List<FileRecord> records);

  /**
   * The ledger of a connection.
   *
   * @param connection stable id of the connection
   * @param after name and hash after which to begin, joined by a slash; empty for the beginning
   * @param limit how many at most
   * @return records in the order of name and hash
   */
  List<FileRecord> files(String connection, String after, int limit);
}
