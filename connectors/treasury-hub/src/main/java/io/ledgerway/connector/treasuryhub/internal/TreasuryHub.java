package io.ledgerway.connector.treasuryhub.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.treasuryhub.internal.call.ApiKeyAge;
import io.ledgerway.connector.treasuryhub.internal.call.HubApi;
import io.ledgerway.connector.treasuryhub.internal.call.HubCheck;
import io.ledgerway.connector.treasuryhub.internal.call.OrderLookup;
import io.ledgerway.connector.treasuryhub.internal.call.OrderWriter;
import io.ledgerway.connector.treasuryhub.internal.call.SettlementReader;
import io.ledgerway.connector.treasuryhub.internal.map.EventEnvelopes;
import io.ledgerway.connector.treasuryhub.internal.webhook.HubEvents;
import io.ledgerway.connector.write.RecordWriter;
import java.util.Optional;

/** An open connection to a hub. Thread-safe; makes no request by itself and holds nothing open. */
public final class TreasuryHub implements Connector {

  private final HubSettings settings;
  private final HubApi api;
  private final ApiKeyAge apiKey;

  private TreasuryHub(HubSettings settings, ConnectorContext context) {
    this.settings = settings;
    this.api = new HubApi(settings, context);
    this.apiKey = new ApiKeyAge(settings, context, HubOperations.KEY_WINDOW);
  }

  /**
   * Opens a connection; nothing is sent.
   *
   * @param settings its settings
   * @param context the world
   * @return the connection
   */
  public static TreasuryHub open(HubSettings settings, ConnectorContext context) {
    return new TreasuryHub(settings, context);
  }

  @Override
  public CheckReport check(Call call) {
    return HubCheck.check(api, call);
  }

  @Override
  public Optional<OperationSpec> operation(OperationId operation) {
    return operation.equals(HubOperations.PAY)
        ? Optional.of(HubOperations.pay(apiKey.isYoung(), settings.asynchronous()))
        : Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // the descriptor says that this operation reads settlement events
  public <T> Optional<RecordReader<T>> reader(OperationId operation) {
    return operation.equals(HubOperations.LIST_SETTLEMENTS)
        ? Optional.of((RecordReader<T>) new SettlementReader(api, envelopes()))
        : Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // the descriptor says that this operation writes instructions
  public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
    return operation.equals(HubOperations.PAY)
        ? Optional.of((RecordWriter<T>) new OrderWriter(api))
        : Optional.empty();
  }

  @Override
  public Optional<RecordLookup> lookup(OperationId operation) {
    return operation.equals(HubOperations.PAY)
        ? Optional.of(new OrderLookup(api))
        : Optional.empty();
  }

  @Override
  public Optional<EventDecoder> events() {
    return settings.webhookKeys().isEmpty()
        ? Optional.empty()
        : Optional.of(new HubEvents(settings, envelopes()));
  }

  private EventEnvelopes envelopes() {
    return new EventEnvelopes(
        HubOperations.ID, HubOperations.VERSION, settings.connection(), settings.organisation());
  }

  @Override
  public void close() {
    api.close();
  }
}
