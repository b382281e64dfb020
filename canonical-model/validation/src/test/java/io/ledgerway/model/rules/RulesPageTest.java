package io.ledgerway.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {

  private static final Path PAGE = Path.of("RULES.md");

  @Test
  void thePageListsAllRules() throws IOException {
    String page = RulesPage.of(RuleSet.all());
    if (Boolean.getBoolean("ledgerway.regenerate")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }
}
