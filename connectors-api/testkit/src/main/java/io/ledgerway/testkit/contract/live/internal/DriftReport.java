package io.ledgerway.testkit.contract.live.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerway.testkit.internal.ReportFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a sandbox answers otherwise than its simulation, for programs and for people. Immutable. */
public final class DriftReport {

  private static final JsonFactory JSON = new JsonFactory();

  private final Shapes live;
  private final List<Difference> differences;

  private DriftReport(Shapes live, List<Difference> differences) {
    this.live = live;
    this.differences = List.copyOf(differences);
  }

  /** Compares what was simulated with what was seen. */
  public static DriftReport between(Shapes simulated, Shapes live) {
    List<Difference> found = new ArrayList<>();
    for (String each : live.operations()) {
      found.addAll(Difference.between(each, simulated.of(each), live.of(each)));
    }
    return new DriftReport(live, found);
  }

  /** How many differences there are. */
  public int differences() {
    return differences.size();
  }

  /** Writes both forms. */
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
      out.writeArrayFieldStart("read");
      for (String each : live.operations()) {
        out.writeStartObject();
        out.writeStringField("operation", each);
        out.writeNumberField("documents", live.count(each).documents());
        out.writeNumberField("unreadable", live.count(each).unreadable());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeArrayFieldStart("differences");
      for (Difference each : differences) {
        out.writeStartObject();
        out.writeStringField("operation", each.operation());
        out.writeStringField("field", each.field());
        out.writeStringField("what", each.what());
        write(out, "simulated", each.simulated());
        write(out, "live", each.live());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator out, String name, Set<String> kinds) throws IOException {
    out.writeArrayFieldStart(name);
    for (String each : kinds) {
      out.writeString(each);
    }
    out.writeEndArray();
  }

  private String markdown(String connector) {
    StringBuilder text = new StringBuilder("# Sandbox of ").append(connector).append("\n\n");
    text.append("| operation | documents read | unreadable |\n|---|---|---|\n");
    for (String each : live.operations()) {
      Shapes.Count count = live.count(each);
      row(text, each, String.valueOf(count.documents()), String.valueOf(count.unreadable()));
    }
    text.append("\n| operation | field | what | simulated | live |\n|---|---|---|---|---|\n");
    for (Difference each : differences) {
      row(
          text,
          each.operation(),
          each.field(),
          each.what(),
          String.join(", ", each.simulated()),
          String.join(", ", each.live()));
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
