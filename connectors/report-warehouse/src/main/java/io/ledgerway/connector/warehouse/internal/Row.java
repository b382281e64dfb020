package io.ledgerway.connector.warehouse.internal;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row to be: its key, its version, and its values in the order of the table's columns. */
record Row(String documentId, int version, List<@Nullable Object> values) {

  /** Every writer takes its locks in this order, so that two of them do not block each other. */
  static final Comparator<Row> LOCK_ORDER = Comparator.comparing(Row::documentId);

  Row newer(Row other) {
    return other.version > version ? other : this;
  }
}
