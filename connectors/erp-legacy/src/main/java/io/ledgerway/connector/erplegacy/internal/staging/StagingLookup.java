package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import java.time.Instant;
import java.util.List;

/** Looks a message up by its primary key. Thread-safe. */
final class StagingLookup implements RecordLookup {

  private final ConnectorContext context;

  StagingLookup(ConnectorContext context) {
    this.context = context;
  }

  @Override
  public LookupResult find(String wireKey, Call call) {
    Instant asOf = context.clock().instant();
    try {
      call.requireLive(context.clock());
      StagedState state =
          context
              .sql()
              .inTransaction(connection -> StagedState.find(connection, List.of(wireKey)))
              .get(wireKey);
      return state == null
          ? new LookupResult.Absent(asOf)
          : new LookupResult.Found(state.payloadHash(), state.outcome());
    } catch (ConnectorException e) {
      return new LookupResult.Unavailable(e.failure());
    }
  }
}
