package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.json.LedgerwayModule;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Synthetic files of banks against what is read of them, one line of JSON an item. */
class GoldenFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new LedgerwayModule());

  private static InputStream open(String name) {
    return Objects.requireNonNull(GoldenFilesTest.class.getResourceAsStream("/" + name), name);
  }

  /** What is read of a file, one line an item. */
  static List<String> lines(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    if (name.startsWith("pain002")) {
      try (Pain002Reader reader = Pain002Reader.open(open(name + ".xml"), XmlLimits.defaults())) {
        for (var report = reader.next(); report != null; report = reader.next()) {
          lines.add(JSON.writeValueAsString(report));
        }
      }
      return lines;
    }
    if (name.startsWith("camt029")) {
      try (Camt029Reader reader = Camt029Reader.open(open(name + ".xml"), XmlLimits.defaults())) {
        for (var answer = reader.next(); answer != null; answer = reader.next()) {
          lines.add(JSON.writeValueAsString(answer));
        }
      }
      return lines;
    }
    try (CamtReader reader = CamtReader.open(open(name + ".xml"), XmlLimits.defaults())) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        lines.add(line(item));
      }
    }
    return lines;
  }

  private static String line(StatementItem item) throws JsonProcessingException {
    if (item instanceof StatementItem.Header header) {
      return "header " + JSON.writeValueAsString(header.statement());
    }
    if (item instanceof StatementItem.Event event) {
      return "event " + JSON.writeValueAsString(event.event());
    }
    if (item instanceof StatementItem.Remark remark) {
      return "remark " + remark.line() + " " + JSON.writeValueAsString(remark.finding());
    }
    return "footer " + JSON.writeValueAsString(((StatementItem.Footer) item).statement());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "camt052/v06",
        "camt053/v02",
        "camt053/v08",
        "camt054/v04",
        "camt054/broken-entries",
        "pain002/v03",
        "pain002/v10",
        "camt029/v03",
        "camt029/v09"
      })
  void readsWhatTheFileSays(String name) throws IOException {
    String golden;
    try (InputStream in = open(name + ".items.txt")) {
      golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(lines(name)).containsExactlyElementsOf(golden.lines().toList());
  }
}
