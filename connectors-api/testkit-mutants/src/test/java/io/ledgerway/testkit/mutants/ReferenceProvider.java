package io.ledgerway.testkit.mutants;

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
import io.ledgerway.connector.event.EventContract;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.time.Duration;
import java.util.List;

/** The provider of a connector that keeps every rule. */
public class ReferenceProvider implements ConnectorProvider {

  static final OperationId POST = new OperationId("post-documents");
  static final OperationId READ = new OperationId("read-records");

  /** How long the ledger's index may lag, by its documentation. */
  static final Duration LAG = Duration.ofSeconds(5);

  static final OperationSpec POSTING =
      new OperationSpec(
          POST,
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
              .lookupLag(LAG)
              .maxItems(10)
              .build());

  static final OperationSpec READING = undescribedReading().asDescribable();

  static OperationSpec undescribedReading() {
    return OperationSpec.read(
        READ,
        DocumentType.INVOICE,
        EvidenceLevel.SIMULATED,
        new ReadContract(ReadSource.CURSOR, false));
  }

  static final OperationId CHANGES = new OperationId("read-changes");

  static final OperationSpec CHANGING =
      OperationSpec.read(
          CHANGES,
          DocumentType.INVOICE,
          EvidenceLevel.SIMULATED,
          new ReadContract(ReadSource.CURSOR, false));

  static final OperationSpec HOOKS =
      OperationSpec.events(
          new OperationId("receive-events"),
          DocumentType.INVOICE,
          EvidenceLevel.SIMULATED,
          new EventContract(ReferenceEvents.WINDOW, Duration.ofSeconds(10)));

  @Override
  public ConnectorDescriptor descriptor() {
    return offering(POSTING, READING, CHANGING, HOOKS);
  }

  /** What it says of itself, with other operations. */
  static ConnectorDescriptor offering(OperationSpec... operations) {
    return new ConnectorDescriptor(
        "reference",
        "1.0.0",
        ConnectorDescriptor.SPI_VERSION,
        "Ledger",
        List.of("v1"),
        List.of(operations));
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(
        List.of(
            ConfigKey.required("company", ConfigType.TEXT, "the company to post for"),
            ConfigKey.required("token", ConfigType.SECRET, "the name of the token"),
            ConfigKey.required("hook", ConfigType.SECRET, "the name of the secret of webhooks"),
            ConfigKey.required("former-hook", ConfigType.SECRET, "the name of the one before"),
            ConfigKey.withDefault("page-limit", ConfigType.INTEGER, "100", "records a page")));
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    return connector(config, context);
  }

  ReferenceConnector connector(ConnectorConfig config, ConnectorContext context) {
    return new ReferenceConnector(config, context);
  }
}
