package io.ledgerway.store.jdbc;

import io.ledgerway.connector.read.Cursor;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.checkpoint.FileOutcome;
import io.ledgerway.runtime.checkpoint.FileRecord;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cursors and the file ledger in tables. Thread-safe. */
final class JdbcCheckpointStore implements CheckpointStore {

  private final Database database;

  JdbcCheckpointStore(Database database) {
    this.database = database;
  }

  @Override
  public Cursor load(String connection, String operation, String partition) {
    return database
        .query(
            "read a checkpoint",
            "SELECT position FROM lw_checkpoint"
                + " WHERE connection = ? AND operation = ? AND partition_key = ?",
            List.of(connection, operation, partition),
            row -> decode(row.getString("position")))
        .stream()
        .findFirst()
        .orElse(Cursor.START);
  }

  @Override
  public void save(String connection, String operation, String partition, Cursor cursor) {
    database.inTransaction(
        "store a checkpoint",
        sql -> {
          int updated =
              Database.update(
                  sql,
                  "UPDATE lw_checkpoint SET position = ?, updated_at = "
                      + database.now()
                      + " WHERE connection = ? AND operation = ? AND partition_key = ?",
                  List.of(encode(cursor), connection, operation, partition));
          return updated > 0
              ? updated
              : Database.update(
                  sql,
                  "INSERT INTO lw_checkpoint (connection, operation, partition_key, position,"
                      + " updated_at) VALUES (?, ?, ?, ?, "
                      + database.now()
                      + ")",
                  List.of(connection, operation, partition, encode(cursor)));
        });
  }

  private static String encode(Cursor cursor) {
    return cursor.fields().entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Cursor decode(String position) {
    Map<String, String> fields = new TreeMap<>();
    if (!position.isEmpty()) {
      for (String field : position.split("&", -1)) {
        int equals = field.indexOf('=');
        fields.put(
            URLDecoder.decode(field.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return new Cursor(fields);
  }

  @Override
  public Map<String, List<FileRecord>> filesByName(String connection, Collection<String> names) {
    Map<String, List<FileRecord>> found = new HashMap<>();
    for (List<String> some : JdbcIntentionStore.pages(names)) {
      List<Object> parameters = new ArrayList<>();
      parameters.add(connection);
      parameters.addAll(some);
      database
          .query(
              "read the file ledger",
              "SELECT * FROM lw_file WHERE connection = ? AND name IN ("
                  + Database.marks(some)
                  + ")",
              parameters,
              JdbcCheckpointStore::file)
          .forEach(file -> found.computeIfAbsent(file.name(), n -> new ArrayList<>()).add(file));
    }
    return found;
  }

  @Override
  public Optional<FileRecord> doneWithContent(String connection, String sha256) {
    return database
        .query(
            "read the file ledger",
            "SELECT * FROM lw_file WHERE connection = ? AND sha256 = ? AND outcome = 'DONE'",
            List.of(connection, sha256),
            JdbcCheckpointStore::file)
        .stream()
        .findFirst();
  }

  @Override
  public void record(List<FileRecord> records) {
    List<List<Object>> rows = new ArrayList<>();
    for (FileRecord file : records) {
      rows.add(
          IntentionRow.list(
              file.connection(),
              file.name(),
              file.sha256(),
              file.folder(),
              file.size(),
              file.outcome().name(),
              file.items(),
              file.reasonCode(),
              file.reason(),
              file.line(),
              file.column(),
              file.connection(),
              file.name(),
              file.sha256()));
    }
    database.inTransaction(
        "write the file ledger", connection -> Database.batch(connection, insertFile(), rows));
  }

  private String insertFile() {
    return "INSERT INTO lw_file (connection, name, sha256, folder, file_size, outcome, items,"
        + " reason_code, reason, line_no, column_no, happened_at)"
        + " SELECT CAST(? AS varchar(100)), CAST(? AS varchar(300)), CAST(? AS varchar(64)),"
        + " CAST(? AS varchar(1000)), CAST(? AS bigint), CAST(? AS varchar(12)),"
        + " CAST(? AS integer), CAST(? AS varchar(100)), CAST(? AS varchar(4000)),"
        + " CAST(? AS integer), CAST(? AS integer), "
        + database.now()
        + " WHERE NOT EXISTS (SELECT 1 FROM lw_file"
        + " WHERE connection = ? AND name = ? AND sha256 = ?)";
  }

  @Override
  public List<FileRecord> files(String connection, String after, int limit) {
    return database.query(
        "read the file ledger",
        "SELECT * FROM lw_file WHERE connection = ? AND CONCAT(name, '/', sha256) > ?"
            + " ORDER BY CONCAT(name, '/', sha256) LIMIT ?",
        List.of(connection, after, limit),
        JdbcCheckpointStore::file);
  }

  private static FileRecord file(ResultSet row) throws SQLException {
    return new FileRecord(
        row.getString("connection"),
        row.getString("folder"),
        row.getString("name"),
        row.getString("sha256"),
        row.getLong("file_size"),
        FileOutcome.valueOf(row.getString("outcome")),
        row.getInt("items"),
        row.getString("reason_code"),
        row.getString("reason"),
        Rows.integer(row, "line_no"),
        Rows.integer(row, "column_no"),
        Rows.instant(row, "happened_at"));
  }
}
