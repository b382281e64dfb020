package io.ledgerway.model.json.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.ledgerway.model.json.DocumentJson;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Every file of this module that is made from the records. */
final class GeneratedFiles {

  static final String COMMAND =
      "mvn -pl canonical-model/json -am test -Dtest=GeneratedFilesTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dledgerway.regenerate=true";

  static final Path SCHEMAS =
      Path.of("src/main/resources/io/ledgerway/model/json/schema", DocumentJson.SCHEMA_VERSION);

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
  private static final ObjectWriter PRETTY =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter(SEPARATORS)
                  .withObjectIndenter(INDENT)
                  .withArrayIndenter(INDENT));

  private GeneratedFiles() {}

  /** The schemas by the name of their files. */
  static Map<String, String> schemas() {
    Map<String, String> files = new TreeMap<>();
    files.put("envelope.schema.json", pretty(SchemaWriter.envelope(ModelType.documents())));
    ModelType.documents()
        .forEach(
            (type, record) ->
                files.put(type + ".schema.json", pretty(SchemaWriter.document(type, record))));
    return files;
  }

  private static String pretty(JsonNode node) {
    try {
      return PRETTY.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
