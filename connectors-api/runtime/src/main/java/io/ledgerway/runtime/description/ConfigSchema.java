package io.ledgerway.runtime.description;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What configuration a connector takes, as a JSON Schema of draft 2020-12: for editors and forms.
 * Thread-safe.
 *
 * <p>The schema is about one flat object. Whole numbers and booleans are those of JSON, everything
 * else is text; {@link ConfigSpec} takes the text of each. A key without a value is left out, not
 * left blank. Names of secrets are {@code writeOnly}. {@link ConfigSpec#validate} has the last
 * word: that an address has a host which can be, a pattern does not say.
 */
public final class ConfigSchema {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String NOT_BLANK = "\\S";
  private static final String ADDRESS = "^https?://[^/?#@\\s]+(/[^?#\\s]*)?$";
  private static final String DURATION =
      "^P(?=[0-9T])([0-9]{1,9}D)?"
          + "(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?)?$";
  private static final int LARGEST = 999_999_999;

  private ConfigSchema() {}

  /**
   * The schema of a configuration.
   *
   * @param spec which keys there are
   * @return one JSON object, without line breaks
   */
  public static String of(ConfigSpec spec) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("$schema", DIALECT);
      out.writeStringField("type", "object");
      out.writeObjectFieldStart("properties");
      for (ConfigKey key : spec.keys()) {
        write(out, key);
      }
      out.writeEndObject();
      out.writeBooleanField("additionalProperties", false);
      writeTexts(
          out,
          "required",
          spec.keys().stream()
              .filter(key -> key.required() && key.requiredWhen() == null)
              .map(ConfigKey::name)
              .toList());
      writeConditions(out, spec.keys());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, ConfigKey key) throws IOException {
    out.writeObjectFieldStart(key.name());
    out.writeStringField("description", key.documentation());
    out.writeStringField("type", jsonType(key.type()));
    switch (key.type()) {
      case TEXT, FOLDER -> out.writeStringField("pattern", NOT_BLANK);
      case INTEGER -> {
        out.writeNumberField("minimum", -LARGEST);
        out.writeNumberField("maximum", LARGEST);
      }
      case BOOLEAN -> {}
      case DURATION -> {
        out.writeStringField("pattern", DURATION);
        writeTexts(out, "examples", List.of("PT24H"));
      }
      case CHOICE -> writeTexts(out, "enum", key.choices());
      case ADDRESS -> {
        out.writeStringField("pattern", ADDRESS);
        writeTexts(out, "examples", List.of("https://erp.example/api/"));
      }
      case SECRET -> {
        out.writeStringField("pattern", NOT_BLANK);
        out.writeBooleanField("writeOnly", true);
      }
    }
    String defaultValue = key.defaultValue();
    if (defaultValue != null) {
      out.writeFieldName("default");
      writeValue(out, key, defaultValue);
    }
    out.writeEndObject();
  }

  private static String jsonType(ConfigType type) {
    return switch (type) {
      case INTEGER -> "integer";
      case BOOLEAN -> "boolean";
      case TEXT, DURATION, FOLDER, CHOICE, ADDRESS, SECRET -> "string";
    };
  }

  private static void writeValue(JsonGenerator out, ConfigKey key, String value)
      throws IOException {
    switch (key.type()) {
      case INTEGER -> out.writeNumber(Integer.parseInt(value));
      case BOOLEAN -> out.writeBoolean(Boolean.parseBoolean(value));
      case TEXT, DURATION, FOLDER, CHOICE, ADDRESS, SECRET -> out.writeString(value);
    }
  }

  private static void writeConditions(JsonGenerator out, List<ConfigKey> keys) throws IOException {
    List<ConfigKey> dependent =
        keys.stream().filter(key -> condition(key, keys).isPresent()).toList();
    if (dependent.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("allOf");
    for (ConfigKey key : dependent) {
      out.writeStartObject();
      writeIf(out, condition(key, keys).orElseThrow());
      out.writeObjectFieldStart("then");
      writeTexts(out, "required", List.of(key.name()));
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** A key that is left out has its default. */
  private static void writeIf(JsonGenerator out, Condition condition) throws IOException {
    ConfigKey other = condition.key();
    out.writeObjectFieldStart("if");
    out.writeObjectFieldStart("properties");
    out.writeObjectFieldStart(other.name());
    out.writeFieldName("const");
    writeValue(out, other, condition.value());
    out.writeEndObject();
    out.writeEndObject();
    if (!condition.value().equals(other.defaultValue())) {
      writeTexts(out, "required", List.of(other.name()));
    }
    out.writeEndObject();
  }

  private static Optional<Condition> condition(ConfigKey key, List<ConfigKey> keys) {
    @Nullable String condition = key.requiredWhen();
    if (condition == null) {
      return Optional.empty();
    }
    int equals = condition.indexOf('=');
    return keys.stream()
        .filter(other -> other.name().equals(condition.substring(0, equals)))
        .findFirst()
        .map(other -> new Condition(other, condition.substring(equals + 1)));
  }

  private record Condition(ConfigKey key, String value) {}

  private static void writeTexts(JsonGenerator out, String name, List<String> texts)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }
}
