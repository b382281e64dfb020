package io.ledgerway.connector.warehouse;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.warehouse.internal.WarehouseConnector;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.util.List;

/** The warehouse connector, found by {@link java.util.ServiceLoader}. Thread-safe. */
public final class WarehouseConnectorProvider implements ConnectorProvider {

  /** Id of the connector. */
  public static final String ID = "report-warehouse";

  /** Configuration key: whether missing tables are made when the connection is opened. */
  public static final String CREATE_TABLES = "create-tables";

  private static final int MAX_ITEMS = 500;

  @Override
  public ConnectorDescriptor descriptor() {
    return new ConnectorDescriptor(
        ID,
        "0.1.0",
        ConnectorDescriptor.SPI_VERSION,
        "JDBC database",
        List.of("H2 2", "PostgreSQL 12 and later"),
        List.of(
            upsert(
                WarehouseOperations.UPSERT_LIABILITIES, DocumentType.INVOICE, "report-liability"),
            upsert(
                WarehouseOperations.UPSERT_PAYMENTS,
                DocumentType.PAYMENT_INSTRUCTION,
                "report-payment"),
            upsert(
                WarehouseOperations.UPSERT_SETTLEMENTS,
                DocumentType.SETTLEMENT_EVENT,
                "report-settlement")));
  }

  private static OperationSpec upsert(OperationId id, DocumentType type, String effect) {
    WriteContract contract =
        WriteContractBuilder.builder()
            .dedupe(Dedupe.UPSERT)
            .key(KeyFormat.DOCUMENT_FIELD)
            .maxItems(MAX_ITEMS)
            .build();
    return new OperationSpec(id, type, EffectClass.DATA, effect, EvidenceLevel.LIVE, null, contract)
        .asDescribable();
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(
        List.of(
            ConfigKey.withDefault(
                CREATE_TABLES,
                ConfigType.BOOLEAN,
                "true",
                "whether missing tables are made when the connection is opened")));
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    call.requireLive(context.clock());
    return WarehouseConnector.open(context, Boolean.parseBoolean(config.text(CREATE_TABLES)));
  }
}
