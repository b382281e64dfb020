package io.ledgerway.examples.hybriderp.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads a configuration file against its published schema. */
public final class ConfigFile {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // The schema tells them, and the other problems are to be told beside them.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private ConfigFile() {}

  /**
   * Reads a configuration.
   *
   * @param file the file
   * @return the configuration
   * @throws InvalidConfigException naming every problem
   */
  public static ExampleConfig read(Path file) {
    JsonNode tree = parse(file);
    List<String> problems = new ArrayList<>();
    for (ValidationMessage message : schema().validate(tree)) {
      String text = message.getMessage();
      problems.add(text.startsWith(":") ? "/" + text : text);
    }
    problems.sort(null);
    ExampleConfig config = null;
    try {
      config = JSON.treeToValue(tree, ExampleConfig.class);
      problems.addAll(ConfigReferences.problems(config));
    } catch (JsonProcessingException e) {
      if (problems.isEmpty()) {
        problems.add(e.getOriginalMessage());
      }
    }
    if (config == null || !problems.isEmpty()) {
      throw new InvalidConfigException(file.toString(), problems);
    }
    return config;
  }

  private static JsonNode parse(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return JSON.readTree(in);
    } catch (NoSuchFileException e) {
      throw new InvalidConfigException(file.toString(), List.of("there is no such file"));
    } catch (JsonProcessingException e) {
      throw new InvalidConfigException(
          file.toString(),
          List.of(
              "line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ": "
                  + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new InvalidConfigException(file.toString(), List.of("it can't be read"));
    }
  }

  private static JsonSchema schema() {
    try (InputStream in = ConfigFile.class.getResourceAsStream("config.schema.json")) {
      JsonNode schema = JSON.readTree(Objects.requireNonNull(in, "config.schema.json"));
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(schema, SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
