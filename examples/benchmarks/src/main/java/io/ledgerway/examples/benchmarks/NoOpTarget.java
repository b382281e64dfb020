package io.ledgerway.examples.benchmarks;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.util.List;
import java.util.Optional;

/**
 * A target that takes everything at once and does nothing: what is left is the guarantee's cost.
 */
final class NoOpTarget implements ConnectorProvider {

  static final String ID = "no-op";
  static final OperationId POST = new OperationId("post");

  private static final OperationSpec OPERATION =
      new OperationSpec(
          POST,
          DocumentType.INVOICE,
          EffectClass.POSTING,
          "post",
          EvidenceLevel.SIMULATED,
          null,
          WriteContractBuilder.builder()
              .dedupe(Dedupe.NONE)
              .key(KeyFormat.UUID)
              .maxItems(100)
              .build());

  @Override
  public ConnectorDescriptor descriptor() {
    return new ConnectorDescriptor(
        ID, "1", ConnectorDescriptor.SPI_VERSION, ID, List.of(), List.of(OPERATION));
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(List.of());
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    return new Taker();
  }

  private static final class Taker implements Connector {

    private static final Outcome TAKEN = new Outcome.Applied("taken");

    @Override
    public CheckReport check(Call call) {
      return CheckReport.OK;
    }

    @Override
    public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
      return Optional.of((batch, prepared, call) -> WriteReport.all(batch.items(), TAKEN));
    }

    @Override
    public void close() {}
  }
}
