package io.ledgerway.testkit.contract.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.testkit.contract.Level;
import io.ledgerway.testkit.contract.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceReportTest {

  @TempDir private Path folder;

  @Test
  void writesAFailureThatQuotesHalfACharacter() throws IOException {
    ConformanceReport report = new ConformanceReport();
    report.add(
        new RuleResult(
            "CT-W14",
            "CT_W14_text",
            Level.REQUIRED,
            RuleResult.Status.FAIL,
            "\u00fc holds a\ud83d|b"));

    report.write(folder.resolve("new"), "Acme", "acme");

    Path json = folder.resolve("new/Acme.json");
    assertThat(new ObjectMapper().readTree(json.toFile()).at("/rules/0/reason").asText())
        .isEqualTo("\u00fc holds a?|b");
    assertThat(Files.readString(folder.resolve("new/Acme.md")))
        .contains("| CT-W14 | CT_W14_text | FAIL | \u00fc holds a?/b |");
  }
}
