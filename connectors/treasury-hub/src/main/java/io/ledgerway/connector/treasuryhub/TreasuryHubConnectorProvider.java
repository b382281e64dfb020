package io.ledgerway.connector.treasuryhub;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.treasuryhub.internal.HubOperations;
import io.ledgerway.connector.treasuryhub.internal.HubSettings;
import io.ledgerway.connector.treasuryhub.internal.TreasuryHub;
import java.util.List;

/**
 * Opens connections to a treasury payment hub. Stateless and thread-safe.
 *
 * <p>The hub keeps an idempotency key for a day, its successes alone, and lists orders by the id
 * that they were ordered under: what is in doubt is sent again within the day, and looked up after.
 */
public final class TreasuryHubConnectorProvider implements ConnectorProvider {

  /** Orders a payment. */
  public static final OperationId PAY = HubOperations.PAY;

  /** Reads what became of orders. */
  public static final OperationId LIST_SETTLEMENTS = HubOperations.LIST_SETTLEMENTS;

  /** Takes what the hub tells by itself. */
  public static final OperationId RECEIVE_EVENTS = HubOperations.RECEIVE_EVENTS;

  private static final ConnectorDescriptor DESCRIPTOR =
      new ConnectorDescriptor(
          HubOperations.ID,
          HubOperations.VERSION,
          ConnectorDescriptor.SPI_VERSION,
          "Treasury payment hub",
          List.of("Modern Treasury API"),
          List.of(
              HubOperations.pay(false, false),
              HubOperations.listSettlements(),
              HubOperations.receiveEvents()));

  private static final ConfigSpec CONFIG =
      new ConfigSpec(
          List.of(
              ConfigKey.required(
                  HubSettings.BASE, ConfigType.ADDRESS, "where the hub's API begins"),
              ConfigKey.required(
                  HubSettings.ORGANISATION, ConfigType.TEXT, "the organisation at the hub"),
              ConfigKey.required(
                  HubSettings.API_KEY, ConfigType.SECRET, "where the API key is kept"),
              ConfigKey.optional(
                  HubSettings.API_KEY_SINCE,
                  ConfigType.TEXT,
                  "the moment since which the API key is used, after it was changed"),
              ConfigKey.optional(
                  HubSettings.WEBHOOK_KEY,
                  ConfigType.SECRET,
                  "where the key of webhooks is kept; without it none are taken"),
              ConfigKey.optional(
                  HubSettings.FORMER_WEBHOOK_KEY,
                  ConfigType.SECRET,
                  "where the former key of webhooks is kept, while some are signed with it"),
              ConfigKey.required(
                  HubSettings.ACCOUNT, ConfigType.TEXT, "the account at the hub to pay from"),
              ConfigKey.choice(
                  HubSettings.SUBMISSION,
                  List.of(HubSettings.SYNC, HubSettings.ASYNC),
                  "whether the hub checks an order at once or later"),
              ConfigKey.withDefault(
                  HubSettings.FOLLOW,
                  ConfigType.DURATION,
                  "P90D",
                  "how long after its making an order is followed")));

  /** The provider that {@link java.util.ServiceLoader} makes. */
  public TreasuryHubConnectorProvider() {}

  @Override
  public ConnectorDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ConfigSpec configSpec() {
    return CONFIG;
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    return TreasuryHub.open(HubSettings.of(config), context);
  }
}
