package io.ledgerway.runtime.schema;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.connector.schema.SchemaReader;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A connector whose target has the fields that a test says. */
final class DescribingConnector implements ConnectorProvider, Connector, SchemaReader {

  static final OperationId READ = new OperationId("read");

  Supplier<TargetSchema> fields = () -> new TargetSchema(null, List.of());
  boolean describable = true;
  int asked;

  @Override
  public ConnectorDescriptor descriptor() {
    OperationSpec read =
        OperationSpec.read(
            READ,
            DocumentType.INVOICE,
            EvidenceLevel.SIMULATED,
            new ReadContract(ReadSource.CURSOR, false));
    return new ConnectorDescriptor(
        "describing",
        "1.0",
        ConnectorDescriptor.SPI_VERSION,
        "Ledger",
        List.of("1"),
        List.of(describable ? read.asDescribable() : read));
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(List.of());
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    return this;
  }

  @Override
  public CheckReport check(Call call) {
    return CheckReport.OK;
  }

  @Override
  public Optional<SchemaReader> schemas() {
    return Optional.of(this);
  }

  @Override
  public TargetSchema describe(OperationId operation, Call call) {
    asked++;
    return fields.get();
  }

  @Override
  public void close() {}
}
