package io.ledgerway.examples.hybriderp.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payable.PayableData;
import io.ledgerway.runtime.checkpoint.FileOutcome;
import io.ledgerway.runtime.checkpoint.FileRecord;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of each file of the sample. */
final class SampleOutcome {

  private SampleOutcome() {}

  static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (JsonNode entry :
        new ObjectMapper().readTree(new File("src/test/resources/expected.json"))) {
      expected.put(
          entry.get("file").asText(),
          entry.get("state").asText()
              + (entry.get("reason").isNull() ? "" : " " + entry.get("reason").asText()));
    }
    return expected;
  }

  static Map<String, String> actual(Path work, @Nullable String url) {
    Map<String, String> actual = new HashMap<>();
    try (JdbcStores stores = Workplace.openStores(work, url)) {
      for (FileRecord file : stores.checkpoints().files("einvoices", "", 1000)) {
        if (file.outcome() == FileOutcome.REJECTED) {
          actual.put(file.name(), "UNREADABLE " + file.reasonCode());
        }
      }
      for (Subject subject : stores.flows().list(SubjectKind.INVOICE, 0, 1000)) {
        String code = subject.reasonCode() == null ? "" : " " + subject.reasonCode();
        actual.put(PayableData.of(subject).file(), subject.state() + code);
      }
    }
    return actual.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, two) -> two, TreeMap::new));
  }
}
