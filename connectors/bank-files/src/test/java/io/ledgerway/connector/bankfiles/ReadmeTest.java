package io.ledgerway.connector.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.config.ConfigProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of the README runs. */
class ReadmeTest {

  @Test
  void findsEveryProblemOfAConfiguration() {
    BankFilesConnectorProvider provider = new BankFilesConnectorProvider();
    Map<String, String> settings = Map.of("to-bank", "to-bank", "form-bank", "from-bank");
    List<ConfigProblem> problems = provider.configSpec().validate(settings);

    assertThat(problems).hasSize(2);
  }
}
