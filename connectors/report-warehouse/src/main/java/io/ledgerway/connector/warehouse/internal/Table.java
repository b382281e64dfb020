package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.model.v1.value.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table with one row per document: its columns, and the statements that change it. */
record Table<T>(String name, List<Column<T>> columns) {

  static final Comparator<Table<?>> BY_NAME = Comparator.comparing(table -> table.name());

  private static final int ID_LENGTH = 200;

  Table {
    columns = List.copyOf(columns);
  }

  /** A table whose rows end with their freshness. */
  static <T> Table<T> withFreshness(String name, List<Column<T>> columns) {
    List<Column<T>> all = new ArrayList<>(columns);
    all.add(
        Column.instant("source_observed_at", loaded -> loaded.envelope().origin().observedAt()));
    all.add(Column.instant("source_version_at", Freshness::versionAt));
    all.add(Column.instant("loaded_at", Loaded::at));
    return new Table<>(name, all);
  }

  /** The row of a document; refuses a value that its column can't hold. */
  Row row(String documentId, int version, Loaded<T> loaded) {
    Column.requireLength("document_id", ID_LENGTH, documentId);
    List<@Nullable Object> values = new ArrayList<>();
    List<Finding> losses = new ArrayList<>();
    for (Column<T> column : columns) {
      values.add(column.value(loaded, losses));
    }
    return new Row(documentId, version, Collections.unmodifiableList(values), losses);
  }

  String insert() {
    return "INSERT INTO "
        + name
        + " ("
        + names("")
        + ", document_id, version) VALUES ("
        + "?, ".repeat(columns.size())
        + "?, ?)";
  }

  String update() {
    return "UPDATE "
        + name
        + " SET "
        + names(" = ?")
        + ", version = ? WHERE document_id = ? AND version < ?";
  }

  String exists(int rows) {
    return "SELECT document_id FROM "
        + name
        + " WHERE document_id IN ("
        + "?, ".repeat(rows - 1)
        + "?)";
  }

  String probe() {
    return "SELECT document_id, version, " + names("") + " FROM " + name + " WHERE 1 = 0";
  }

  /** Every column that the script of this release makes. */
  Set<String> columnNames() {
    Set<String> names = new TreeSet<>(Set.of("document_id", "version"));
    columns.forEach(column -> names.add(column.name()));
    return names;
  }

  private String names(String suffix) {
    return columns.stream().map(column -> column.name() + suffix).collect(Collectors.joining(", "));
  }
}
