package io.ledgerway.connector.treasuryhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigProblem;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreasuryHubConnectorProviderTest {

  private final TreasuryHubConnectorProvider provider = new TreasuryHubConnectorProvider();

  @TempDir private Path folder;

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(ConnectorProvider.class))
        .hasAtLeastOneElementOfType(TreasuryHubConnectorProvider.class);
  }

  @Test
  void declaresWhatTheHubOffers() {
    OperationSpec pay =
        provider.descriptor().operation(TreasuryHubConnectorProvider.PAY).orElseThrow();
    assertThat(pay.effectClass()).isEqualTo(EffectClass.PAYMENT);
    assertThat(pay.effect()).isEqualTo("pay");
    assertThat(pay.write().dedupe()).isEqualTo(Dedupe.NATIVE_KEY);
    assertThat(pay.write().keyWindow().length()).isEqualTo(Duration.ofHours(24));
    assertThat(pay.write().keyWindow().replaysErrors()).isFalse();
    assertThat(pay.write().key()).isEqualTo(KeyFormat.UUID);
    assertThat(pay.write().lookup()).isTrue();
    assertThat(pay.write().maxItems()).isEqualTo(1);
    OperationSpec told =
        provider.descriptor().operation(TreasuryHubConnectorProvider.RECEIVE_EVENTS).orElseThrow();
    assertThat(told.events().replayWindow()).isNull();
    assertThat(told.events().answerWithin()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void namesEveryProblemAtOnce() {
    Map<String, String> settings =
        Map.of(
            "base-url", "hub.example",
            "organization-id", "org-synthetic",
            "submission", "later",
            "follow", "90 days");
    assertThat(provider.configSpec().validate(settings))
        .extracting(ConfigProblem::key)
        .containsExactlyInAnyOrder(
            "organization-id",
            "base-url",
            "organisation-id",
            "api-key",
            "originating-account-id",
            "submission",
            "follow");
  }

  @ParameterizedTest
  @CsvSource({
    "organisation-id, org:secret",
    "originating-account-id, a b",
    "api-key-since, yesterday"
  })
  void refusesAValueThatCannotStand(String key, String value) throws IOException {
    try (HubWorld world = new HubWorld(folder)) {
      assertThatThrownBy(() -> world.connect(Map.of(key, value)))
          .isInstanceOfSatisfying(
              ConnectorException.class,
              e -> {
                assertThat(e.failure().category()).isEqualTo(FailureCategory.CONFIG);
                assertThat(e.failure().text()).contains(key).doesNotContain(value);
              });
      assertThat(world.hub.wire()).isEmpty();
    }
  }

  @Test
  void sendsNothingToAnotherPlaceThanTheConnectionsOwn() throws IOException {
    try (HubWorld world = new HubWorld(folder)) {
      world.connect(Map.of("base-url", "http://127.0.0.1:1/api"));
      WriteResult result = world.pay(Payments.payment("P-1", "12.50", "EUR"));
      assertThat(result.status()).isEqualTo(WriteStatus.RETRY_LATER);
      assertThat(result.reasonCode()).isEqualTo("CONFIG");
      assertThat(world.hub.wire()).isEmpty();
    }
  }

  @Test
  void opensAndClosesWithoutARequest() throws IOException {
    try (HubWorld world = new HubWorld(folder)) {
      world.connection().connector().close();
      world.connection().connector().close();
      assertThat(world.hub.wire()).isEmpty();
    }
  }
}
