package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.envelope.Envelope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes documents into their table, a batch in one transaction. Thread-safe. */
final class TableWriter<T> implements RecordWriter<Envelope<T>> {

  private final Table<T> table;
  private final ConnectorContext context;

  TableWriter(Table<T> table, ConnectorContext context) {
    this.table = table;
    this.context = context;
  }

  @Override
  public WriteReport write(WriteBatch<Envelope<T>> batch, Optional<Prepared> prepared, Call call) {
    call.requireLive(context.clock());
    Instant now = context.clock().instant();
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    Map<String, Row> rows = new LinkedHashMap<>();
    for (WriteItem<Envelope<T>> item : batch.items()) {
      Loaded<T> loaded = new Loaded<>(item.document(), now);
      try {
        Row row = table.row(item.wireKey(), item.key().revision(), loaded);
        rows.merge(row.documentId(), row, Row::newer);
        outcomes.putIfAbsent(item.wireKey(), new Outcome.Applied(null));
      } catch (UnfitValueException e) {
        // Versions of one row share an outcome: it is what became of the worst of them.
        outcomes.put(item.wireKey(), new Outcome.Rejected(unfit(e)));
      }
    }
    if (!rows.isEmpty()) {
      List<Row> sorted = rows.values().stream().sorted(Row.LOCK_ORDER).toList();
      context.sql().inTransaction(connection -> new Upsert(connection, table).run(sorted));
    }
    return new WriteReport(outcomes, rows.values().stream().flatMap(Row::told).toList());
  }

  private Failure unfit(UnfitValueException problem) {
    return Failure.of(
        FailureCategory.VALIDATION,
        Effect.NOT_APPLIED,
        "VALUE_DOES_NOT_FIT",
        table.name() + ": " + problem.getMessage());
  }
}
