package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.model.v1.value.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row to be: its key, its version, its values in the order of the table's columns, and what they
 * do not hold of the document.
 */
record Row(String documentId, int version, List<@Nullable Object> values, List<Finding> losses) {

  /** Every writer takes its locks in this order, so that two of them do not block each other. */
  static final Comparator<Row> LOCK_ORDER = Comparator.comparing(Row::documentId);

  /** A call loads many documents: each finding says in which something was lost. */
  Stream<Finding> told() {
    return losses.stream()
        .map(loss -> loss.toBuilder().message("Row " + documentId + ": " + loss.message()).build());
  }

  Row newer(Row other) {
    return other.version > version ? other : this;
  }
}
