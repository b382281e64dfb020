package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.erplegacy.internal.map.MappedPayable;
import io.ledgerway.connector.erplegacy.internal.map.Payable;
import io.ledgerway.connector.erplegacy.internal.map.PayableMapper;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes payables into the staging tables, one transaction per batch. Thread-safe. */
final class StagingWriter implements RecordWriter<Invoice> {

  private final StagingSettings settings;
  private final ConnectorContext context;

  StagingWriter(StagingSettings settings, ConnectorContext context) {
    this.settings = settings;
    this.context = context;
  }

  @Override
  public WriteReport write(WriteBatch<Invoice> batch, Optional<Prepared> prepared, Call call) {
    call.requireLive(context.clock());
    return context
        .sql()
        .inTransaction(
            connection -> {
              WriteReport report = write(connection, batch);
              call.requireLive(context.clock()); // until the commit nothing has happened
              return report;
            });
  }

  private WriteReport write(Connection connection, WriteBatch<Invoice> batch) throws SQLException {
    Map<String, StagedState> known =
        StagedState.find(connection, batch.items().stream().map(WriteItem::wireKey).toList());
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    List<Payable> payables = new ArrayList<>();
    List<Finding> losses = new ArrayList<>();
    for (WriteItem<Invoice> item : batch.items()) {
      StagedState state = known.get(item.wireKey());
      outcomes.put(
          item.wireKey(),
          state == null ? insertable(item, payables, losses) : duplicate(item, state));
    }
    new StagingInsert(connection, settings.company(), batch.stamp()).insert(payables);
    return new WriteReport(outcomes, losses);
  }

  private static Outcome insertable(
      WriteItem<Invoice> item, List<Payable> payables, List<Finding> losses) {
    MappedPayable mapped = PayableMapper.map(item);
    Payable payable = mapped.payable();
    Failure refusal = mapped.refusal();
    if (payable != null) {
      payables.add(payable);
    }
    mapped.losses().forEach(loss -> losses.add(mapped.told(loss)));
    return refusal == null ? new Outcome.Accepted(item.wireKey()) : new Outcome.Rejected(refusal);
  }

  private static Outcome duplicate(WriteItem<Invoice> item, StagedState state) {
    boolean equal = Payable.payloadHash(item.fingerprint()).equals(state.payloadHash());
    return new Outcome.Duplicate(equal, state.outcome());
  }
}
