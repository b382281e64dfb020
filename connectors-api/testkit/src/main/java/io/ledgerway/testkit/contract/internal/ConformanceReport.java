package io.ledgerway.testkit.contract.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerway.testkit.contract.RuleResult;
import io.ledgerway.testkit.internal.ReportFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What came of each rule, for programs and for people. Thread-safe. */
public final class ConformanceReport {

  private static final JsonFactory JSON = new JsonFactory();

  private final List<RuleResult> results = new ArrayList<>();

  /** A report without results. */
  public ConformanceReport() {}

  /**
   * Takes a result.
   *
   * @param result what came of a rule
   */
  public synchronized void add(RuleResult result) {
    results.add(result);
  }

  private synchronized List<RuleResult> sorted() {
    return results.stream().sorted(Comparator.comparing(RuleResult::test)).toList();
  }

  /**
   * Writes both forms.
   *
   * @param folder where to; made when it is not there
   * @param name name of the contract test
   * @param connector id of the connector
   */
  public void write(Path folder, String name, String connector) {
    try {
      ReportFiles.write(folder, name, json(connector), markdown(connector));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String json(String connector) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeStringField("connector", connector);
      out.writeArrayFieldStart("rules");
      for (RuleResult each : sorted()) {
        out.writeStartObject();
        out.writeStringField("id", each.id());
        out.writeStringField("test", each.test());
        out.writeStringField("level", each.level().name());
        out.writeStringField("status", each.status().name());
        out.writeStringField("reason", each.reason());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private String markdown(String connector) {
    StringBuilder text = new StringBuilder("# Contract of ").append(connector).append("\n\n");
    text.append("| rule | test | result | why |\n|---|---|---|---|\n");
    for (RuleResult each : sorted()) {
      text.append("| ")
          .append(String.join(" | ", each.id(), each.test(), each.status().name()))
          .append(" | ")
          .append(each.reason().replaceAll("\\s+", " ").replace("|", "/"))
          .append(" |\n");
    }
    return text.toString();
  }
}
