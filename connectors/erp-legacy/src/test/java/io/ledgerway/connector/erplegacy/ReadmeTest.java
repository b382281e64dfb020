package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.config.ConfigProblem;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void showsCodeThatWorks() {
    Map<String, String> settings =
        Map.of(
            "profile", "file-drop",
            "company", "PL01",
            "to-erp", "exchange/to-erp",
            "from-erp", "exchange/from-erp");
    List<ConfigProblem> problems = new ErpLegacyConnectorProvider().configSpec().validate(settings);
    assertThat(problems).isEmpty();
  }

  @Test
  void asksForFoldersWhereFilesAreExchangedOnly() {
    ErpLegacyConnectorProvider provider = new ErpLegacyConnectorProvider();

    assertThat(provider.configSpec().validate(Map.of("company", "PL01")))
        .extracting(ConfigProblem::key)
        .containsExactly("to-erp", "from-erp");
    assertThat(
            provider.configSpec().validate(Map.of("company", "PL01", "profile", "staging-tables")))
        .isEmpty();
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(ConnectorProvider.class))
        .hasAtLeastOneElementOfType(ErpLegacyConnectorProvider.class);
  }
}
