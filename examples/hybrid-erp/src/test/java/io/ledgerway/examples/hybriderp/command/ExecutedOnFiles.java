package io.ledgerway.examples.hybriderp.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A command on files of a test's own that printed one JSON object a line. */
abstract class ExecutedOnFiles extends ExecutedCommand {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  final String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    return file.toString();
  }

  /** The lines of a type, in the order in which they were printed. */
  final List<JsonNode> lines(String type) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      JsonNode node = JSON.readTree(line);
      if (node.get("type").asText().equals(type)) {
        lines.add(node);
      }
    }
    return lines;
  }
}
