package io.ledgerway.model.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {

  private static final String STALE =
      "differs from the records; make it again with " + GeneratedFiles.COMMAND;

  @Test
  void schemasAreThoseOfTheRecords() throws IOException {
    requireFolder(GeneratedFiles.SCHEMAS, GeneratedFiles.schemas());
  }

  private static void requireFolder(Path folder, Map<String, String> files) throws IOException {
    if (Boolean.getBoolean("ledgerway.regenerate")) {
      Files.createDirectories(folder);
      for (String stale : names(folder)) {
        Files.delete(folder.resolve(stale));
      }
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    }
    assertThat(names(folder)).as("%s %s", folder, STALE).containsExactlyElementsOf(files.keySet());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      assertThat(Files.readString(path).equals(file.getValue())).as("%s %s", path, STALE).isTrue();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
