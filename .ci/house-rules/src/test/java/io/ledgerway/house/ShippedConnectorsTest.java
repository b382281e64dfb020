package io.ledgerway.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.runtime.description.ConfigSchema;
import io.ledgerway.runtime.description.DescriptorJson;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What shipped connectors say of themselves. */
class ShippedConnectorsTest {

  static Stream<ConnectorProvider> shipped() {
    return ServiceLoader.load(ConnectorProvider.class, ShippedConnectorsTest.class.getClassLoader())
        .stream()
        .map(ServiceLoader.Provider::get);
  }

  @Test
  void allAreFound() {
    assertThat(shipped().map(each -> each.descriptor().id()))
        .containsExactlyInAnyOrder(
            "bank-files", "einvoice-inbox", "erp-legacy", "report-warehouse", "treasury-hub");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aDescriptorIsReadBackFromJson(ConnectorProvider provider) {
    String json = DescriptorJson.write(provider.descriptor());
    assertThat(DescriptorJson.read(json)).isEqualTo(provider.descriptor());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aConfigurationHasASchemaOfEveryKey(ConnectorProvider provider) {
    String schema = ConfigSchema.of(provider.configSpec());
    for (ConfigKey key : provider.configSpec().keys()) {
      assertThat(schema).contains("\"" + key.name() + "\":{\"description\":");
    }
  }
}
