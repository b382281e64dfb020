package io.ledgerway.runtime;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.runtime.idempotency.Keys;
import io.ledgerway.runtime.retry.Demand;
import io.ledgerway.runtime.retry.Lane;
import io.ledgerway.runtime.retry.Purpose;
import io.ledgerway.runtime.retry.RetryTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes data that may be written again at any time: version-guarded rows. No intention is kept;
 * the caller's checkpoint moves when this returns.
 */
final class DataWriter {

  private final Clock clock;
  private final LossListener losses;

  DataWriter(Clock clock, LossListener losses) {
    this.clock = clock;
    this.losses = losses;
  }

  <T> void write(RuntimeConnection connection, OperationId id, List<DataItem<T>> items) {
    OperationSpec operation = connection.operation(id);
    if (operation.effectClass() != EffectClass.DATA) {
      throw new IllegalArgumentException(id + " has effects that must be guarded");
    }
    RecordWriter<T> writer =
        connection.connector().<T>writer(id).orElseThrow(() -> connection.unsupported(id));
    int most = connection.writeContract(id).maxItems();
    for (int from = 0; from < items.size(); from += most) {
      List<WriteItem<T>> some = new ArrayList<>();
      for (DataItem<T> item : items.subList(from, Math.min(items.size(), from + most))) {
        some.add(writeItem(connection, operation, item));
      }
      DispatchStamp stamp = new DispatchStamp(some.get(0).wireKey(), 1, clock.instant());
      WriteReport report = write(connection, id, writer, new WriteBatch<>(stamp, some));
      losses.lost(connection.id(), id, report.losses());
      some.forEach(item -> requireApplied(item, report));
    }
  }

  /** Within the connection's limits; the same rows go out again where a failure may pass. */
  private static <T> WriteReport write(
      RuntimeConnection connection, OperationId id, RecordWriter<T> writer, WriteBatch<T> batch) {
    Call call = connection.call(id.value());
    Demand demand = new Demand(id.value(), Lane.BATCH, Purpose.WRITE);
    RetryTerms terms = RetryTerms.of(connection.writeContract(id), null, Instant.EPOCH);
    return connection.complete(
        connection.plan(demand, terms, call),
        start -> writer.write(batch, Optional.empty(), call.until(start.deadline())));
  }

  private static <T> WriteItem<T> writeItem(
      RuntimeConnection connection, OperationSpec operation, DataItem<T> item) {
    OpKey key =
        new OpKey(
            "",
            operation.effect() + "@" + connection.id(),
            operation.documentType().value(),
            item.id(),
            item.version());
    KeyFormat format = connection.writeContract(operation.id()).key();
    String wireKey =
        format == KeyFormat.DOCUMENT_FIELD
            ? item.id()
            : Keys.wireKey(key, connection.id(), 0, format);
    return new WriteItem<>(key, wireKey, "", item.document());
  }

  private static void requireApplied(WriteItem<?> item, WriteReport report) {
    Outcome outcome = report.outcomes().get(item.wireKey());
    if (!(outcome instanceof Outcome.Applied)) {
      Failure failure =
          Optional.ofNullable(outcome)
              .flatMap(Outcome::cause)
              .orElse(
                  Failure.of(
                      FailureCategory.CONNECTOR_BUG,
                      Effect.UNKNOWN,
                      "A row got no outcome: " + item.key().businessId()));
      throw new ConnectorException(failure);
    }
  }
}
