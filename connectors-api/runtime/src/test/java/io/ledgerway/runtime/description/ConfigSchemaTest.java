package io.ledgerway.runtime.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ConfigSpec SPEC =
      new ConfigSpec(
          List.of(
              ConfigKey.required("company", ConfigType.TEXT, "the company"),
              ConfigKey.withDefault("page", ConfigType.INTEGER, "100", "records a page"),
              ConfigKey.withDefault("signed", ConfigType.BOOLEAN, "false", "whether it is signed"),
              ConfigKey.requiredWhen(
                  "sign-key", ConfigType.SECRET, "signed=true", "name of the key"),
              ConfigKey.choice("format", List.of("xml", "csv"), "the format"),
              ConfigKey.requiredWhen("style", ConfigType.TEXT, "format=xml", "the style"),
              ConfigKey.requiredWhen("columns", ConfigType.TEXT, "format=csv", "the columns"),
              ConfigKey.requiredWhen("never", ConfigType.TEXT, "nothing=1", "never needed"),
              ConfigKey.optional("wait", ConfigType.DURATION, "how long to wait"),
              ConfigKey.optional("target", ConfigType.ADDRESS, "where it is"),
              ConfigKey.optional("inbox", ConfigType.FOLDER, "the folder")));

  /** The schema and the validation say the same of each. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'company':'A','style':'s'}",
        "{'company':'A'}",
        "{'style':'s'}",
        "{'company':' ','style':'s'}",
        "{'company':'A','style':'s','comany':'B'}",
        "{'company':'A','format':'xml'}",
        "{'company':'A','format':'csv'}",
        "{'company':'A','format':'csv','columns':'c'}",
        "{'company':'A','format':'pdf','style':'s'}",
        "{'company':'A','style':'s','signed':true}",
        "{'company':'A','style':'s','signed':true,'sign-key':'k'}",
        "{'company':'A','style':'s','signed':false}",
        "{'company':'A','style':'s','signed':'maybe'}",
        "{'company':'A','style':'s','page':-999999999}",
        "{'company':'A','style':'s','page':1000000000}",
        "{'company':'A','style':'s','page':1.5}",
        "{'company':'A','style':'s','wait':'PT24H'}",
        "{'company':'A','style':'s','wait':'P1DT2H3M4.5S'}",
        "{'company':'A','style':'s','wait':'P'}",
        "{'company':'A','style':'s','wait':'P1DT'}",
        "{'company':'A','style':'s','wait':'-PT1S'}",
        "{'company':'A','style':'s','wait':'24 hours'}",
        "{'company':'A','style':'s','target':'https://erp.example:8443/api/'}",
        "{'company':'A','style':'s','target':'http://erp.example'}",
        "{'company':'A','style':'s','target':'ftp://erp.example/'}",
        "{'company':'A','style':'s','target':'https://me@erp.example/'}",
        "{'company':'A','style':'s','target':'https://erp.example/?a=b'}",
        "{'company':'A','style':'s','target':'https://erp.example/#a'}",
        "{'company':'A','style':'s','target':'erp.example'}",
        "{'company':'A','style':'s','inbox':'in/new'}",
      })
  void agreesWithTheValidation(String settings) throws IOException {
    JsonNode tree = JSON.readTree(settings.replace('\'', '"'));
    Map<String, String> raw = new TreeMap<>();
    tree.fields().forEachRemaining(each -> raw.put(each.getKey(), each.getValue().asText()));
    assertThat(schema(SPEC).validate(tree).isEmpty())
        .as("%s", SPEC.validate(raw))
        .isEqualTo(SPEC.validate(raw).isEmpty());
  }

  private static JsonSchema schema(ConfigSpec spec) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(ConfigSchema.of(spec));
  }

  @Test
  void isAValidSchemaItself() throws IOException {
    JsonNode schema = JSON.readTree(ConfigSchema.of(SPEC));
    JsonSchema rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));
    assertThat(rules.validate(schema)).isEmpty();
  }

  @Test
  void tellsWhatFormsNeed() throws IOException {
    JsonNode keys = JSON.readTree(ConfigSchema.of(SPEC)).get("properties");
    assertThat(keys.get("sign-key").get("writeOnly").booleanValue()).isTrue();
    assertThat(keys.findValues("writeOnly")).hasSize(1);
    assertThat(keys.get("page").get("default").intValue()).isEqualTo(100);
    assertThat(keys.get("page").get("default").isInt()).isTrue();
    assertThat(keys.get("signed").get("default").isBoolean()).isTrue();
    assertThat(keys.get("format").get("default").textValue()).isEqualTo("xml");
    assertThat(keys.get("format").get("enum")).hasSize(2);
    assertThat(keys.get("company").get("description").textValue()).isEqualTo("the company");
    assertThat(keys.get("company").has("default")).isFalse();
  }

  @Test
  void aConnectorWithoutKeysTakesNothing() throws IOException {
    JsonSchema none = schema(new ConfigSpec(List.of()));
    assertThat(none.validate(JSON.readTree("{}"))).isEmpty();
    assertThat(none.validate(JSON.readTree("{\"a\":\"b\"}"))).hasSize(1);
  }
}
