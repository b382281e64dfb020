package io.ledgerway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.runtime.file.LocalFolders;
import io.ledgerway.runtime.retry.Sleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuntimeConnectionTest {

  private static final OperationId POST = new OperationId("post");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void takesTheDescriptorWhereTheConnectorNarrowsNothing() {
    RuntimeConnection connection = connection(post(Dedupe.NONE, EffectClass.POSTING), null);

    assertThat(connection.writeContract(POST).dedupe()).isEqualTo(Dedupe.NONE);
  }

  @Test
  void asksTheConnectorBeforeTheDescriptor() {
    RuntimeConnection connection =
        connection(
            post(Dedupe.NONE, EffectClass.POSTING),
            post(Dedupe.UNIQUE_REFERENCE, EffectClass.POSTING));

    assertThat(connection.writeContract(POST).dedupe()).isEqualTo(Dedupe.UNIQUE_REFERENCE);
  }

  @Test
  void refusesAnOperationThatOnlyTheConnectorKnows() {
    RuntimeConnection connection = connection(null, post(Dedupe.NONE, EffectClass.POSTING));

    assertThatThrownBy(() -> connection.operation(POST))
        .isInstanceOf(ConnectorException.class)
        .hasMessageContaining("offers no operation post");
  }

  @Test
  void refusesANarrowingThatChangesTheEffect() {
    RuntimeConnection connection =
        connection(post(Dedupe.NONE, EffectClass.POSTING), post(Dedupe.NONE, EffectClass.DATA));

    assertThatThrownBy(() -> connection.operation(POST))
        .isInstanceOf(ConnectorException.class)
        .hasMessageContaining("than declared");
  }

  private static OperationSpec post(Dedupe dedupe, EffectClass effectClass) {
    return new OperationSpec(
        POST,
        DocumentType.INVOICE,
        effectClass,
        "post-payable",
        EvidenceLevel.SIMULATED,
        null,
        WriteContractBuilder.builder().dedupe(dedupe).key(KeyFormat.HEX_32).maxItems(1).build());
  }

  private static RuntimeConnection connection(OperationSpec declared, OperationSpec offered) {
    List<OperationSpec> operations = declared == null ? List.of() : List.of(declared);
    return new RuntimeConnection(
        new ConnectionSpec("c1", "Connection", "fake", Map.of(), null),
        new ConnectorDescriptor("fake", "1", "0.1", "Fake", List.of(), operations),
        new NarrowingConnector(offered),
        new LocalFolders(Path.of("unused")),
        SecretSource.NONE,
        CLOCK,
        new Waiting(Sleeper.NEVER, new java.util.Random(1)));
  }

  private record NarrowingConnector(OperationSpec offered) implements Connector {

    @Override
    public CheckReport check(Call call) {
      return CheckReport.OK;
    }

    @Override
    public Optional<OperationSpec> operation(OperationId operation) {
      return Optional.ofNullable(offered);
    }

    @Override
    public void close() {}
  }
}
