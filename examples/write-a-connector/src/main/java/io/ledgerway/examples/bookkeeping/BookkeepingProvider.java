package io.ledgerway.examples.bookkeeping;

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
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.time.Duration;
import java.util.List;

/** Says what the bookkeeping system offers, and opens connections to it. Thread-safe. */
public final class BookkeepingProvider implements ConnectorProvider {

  /** Posts a received invoice. */
  public static final OperationId POST_INVOICE = new OperationId("post-invoice");

  /** The company that invoices are posted for. */
  static final String COMPANY = "company";

  /** The system keeps an idempotency key for a day, and can be asked what stands under one. */
  private static final OperationSpec POST =
      new OperationSpec(
          POST_INVOICE,
          DocumentType.INVOICE,
          EffectClass.POSTING,
          "post-payable",
          EvidenceLevel.SIMULATED,
          null,
          WriteContractBuilder.builder()
              .dedupe(Dedupe.NATIVE_KEY)
              .keyWindow(new KeyWindow(Duration.ofHours(24), false))
              .key(KeyFormat.UUID)
              .lookup(true)
              .maxItems(1)
              .build());

  /** The provider that {@link java.util.ServiceLoader} makes. */
  public BookkeepingProvider() {}

  @Override
  public ConnectorDescriptor descriptor() {
    return new ConnectorDescriptor(
        "bookkeeping",
        "0.1.0",
        ConnectorDescriptor.SPI_VERSION,
        "Bookkeeping system",
        List.of("v1"),
        List.of(POST));
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(
        List.of(ConfigKey.required(COMPANY, ConfigType.TEXT, "the company to post for")));
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    return new BookkeepingConnector(config.text(COMPANY), context);
  }
}
