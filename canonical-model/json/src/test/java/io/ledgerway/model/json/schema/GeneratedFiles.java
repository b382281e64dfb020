package io.ledgerway.model.json.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

  static final Path RESOURCES = Path.of("src/test/resources/io/ledgerway/model/json");
  static final Path FIELDS_LOCK = Path.of("fields.lock");
  static final Path CODES_LOCK = Path.of("codes.lock");
  static final Path FIELDS_PAGE = Path.of("FIELDS.md");

  private static final ObjectMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
  private static final ObjectWriter PRETTY =
      EXACT.writer(
          new DefaultPrettyPrinter(SEPARATORS)
              .withObjectIndenter(INDENT)
              .withArrayIndenter(INDENT));

  private GeneratedFiles() {}

  static Path golden(String version) {
    return RESOURCES.resolve("golden").resolve(version);
  }

  static Path baseline(String version) {
    return RESOURCES.resolve("baseline").resolve(version);
  }

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

  /** JSON with every digit of its numbers. */
  static JsonNode tree(String json) {
    try {
      return EXACT.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pretty(JsonNode node) {
    try {
      return PRETTY.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
