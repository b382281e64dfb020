package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.config.ConfigProblem;
import io.ledgerway.connector.erplegacy.internal.layout.FieldContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
  void showsLinesOfTheBuiltInLayout() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("```text\n") + 8;
    List<String> shown = readme.substring(begin, readme.indexOf("```", begin)).lines().toList();

    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(LayoutTest.builtIn("fixed-width").lines()).containsAll(shown);
  }

  @Test
  void namesEveryContentOfLayouts() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    for (FieldContent content : FieldContent.values()) {
      String word = content.name().toLowerCase(Locale.ROOT);
      int scope = word.indexOf('_');
      assertThat(readme)
          .contains("`" + word.substring(0, Math.max(0, scope)))
          .contains(word.substring(scope + 1) + "`");
    }
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
