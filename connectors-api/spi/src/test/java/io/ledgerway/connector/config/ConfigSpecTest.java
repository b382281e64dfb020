package io.ledgerway.connector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.secret.SecretRef;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigSpecTest {

  private static final ConfigSpec SPEC =
      new ConfigSpec(
          List.of(
              ConfigKey.required("folder", ConfigType.FOLDER, "where files are"),
              ConfigKey.choice("mode", List.of("file", "table"), "how it works"),
              ConfigKey.requiredWhen("table", ConfigType.TEXT, "mode=table", "which table"),
              ConfigKey.withDefault("limit", ConfigType.INTEGER, "10", "how many"),
              ConfigKey.withDefault("wait", ConfigType.DURATION, "PT1H", "how long"),
              ConfigKey.withDefault("create", ConfigType.BOOLEAN, "true", "whether to make it")));

  @Test
  void namesEveryProblemAtOnce() {
    Map<String, String> raw =
        Map.of(
            "mode", "table",
            "limit", "9999999999",
            "wait", "one hour",
            "create", "TRUE",
            "foldr", "in");
    assertThat(SPEC.validate(raw))
        .containsExactly(
            new ConfigProblem("foldr", "unknown key; did you mean folder?"),
            new ConfigProblem("folder", "is missing; it gives where files are"),
            new ConfigProblem("table", "is missing; it gives which table"),
            new ConfigProblem("limit", "is no whole number of up to 9 digits"),
            new ConfigProblem("wait", "is no ISO 8601 duration such as PT24H"),
            new ConfigProblem("create", "is neither true nor false"));
  }

  @Test
  void namesKeysAndNeverValues() {
    Map<String, String> raw = Map.of("folder", "in", "mode", "hunter2", "wait", "hunter2");
    assertThat(SPEC.validate(raw).toString()).doesNotContain("hunter2");
    assertThatThrownBy(() -> SPEC.configure("a", raw))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Connection a")
        .hasMessageContaining("mode")
        .hasMessageContaining("wait")
        .hasMessageNotContaining("hunter2");
    assertThat(SPEC.configure("a", Map.of("folder", "hunter2")).toString())
        .doesNotContain("hunter2");
  }

  @Test
  void namesASecretWithoutHavingIt() {
    ConfigSpec spec =
        new ConfigSpec(List.of(ConfigKey.required("api-key", ConfigType.SECRET, "the key")));
    ConnectorConfig config = spec.configure("a", Map.of("api-key", "vault/erp"));
    assertThat(config.secret("api-key")).isEqualTo(new SecretRef("vault/erp"));
    assertThat(config.toString()).doesNotContain("vault");
    assertThat(spec.validate(Map.of("api-key", " "))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://erp.example/api/, true",
    "http://127.0.0.1:8080, true",
    "ftp://erp.example/, false",
    "erp.example, false",
    "https://user:word@erp.example/, false",
    "https://erp.example/?a=b, false",
    "https://erp.example/#a, false",
    "https:///api, false",
    "https://erp example/, false"
  })
  void takesAddressesWithoutAnythingHiddenInThem(String value, boolean valid) {
    ConfigSpec spec =
        new ConfigSpec(List.of(ConfigKey.required("base", ConfigType.ADDRESS, "where it is")));
    assertThat(spec.validate(Map.of("base", value)).isEmpty()).isEqualTo(valid);
    if (valid) {
      assertThat(spec.configure("a", Map.of("base", value)).address("base"))
          .isEqualTo(URI.create(value));
    }
  }

  @Test
  void asksForAKeyOnlyUnderItsCondition() {
    assertThat(SPEC.validate(Map.of("folder", "in"))).isEmpty();
    assertThat(SPEC.validate(Map.of("folder", "in", "mode", "file"))).isEmpty();
    assertThat(SPEC.validate(Map.of("folder", "in", "mode", "table")))
        .extracting(ConfigProblem::key)
        .containsExactly("table");
  }

  @Test
  void takesABlankValueForNone() {
    assertThat(SPEC.validate(Map.of("folder", " ")))
        .extracting(ConfigProblem::key)
        .containsExactly("folder");
    assertThat(SPEC.configure("a", Map.of("folder", "in", "limit", " ")).integer("limit"))
        .isEqualTo(10);
  }

  @Test
  void refusesANegativeDuration() {
    assertThat(SPEC.validate(Map.of("folder", "in", "wait", "PT-1S")))
        .extracting(ConfigProblem::message)
        .containsExactly("is a negative duration");
  }

  @Test
  void fillsDefaultsIn() {
    Map<String, String> raw = new HashMap<>(Map.of("folder", "in", "limit", "-3"));
    ConnectorConfig config = SPEC.configure("a", raw);
    raw.clear();
    assertThat(config.connectionId()).isEqualTo("a");
    assertThat(config.text("folder")).isEqualTo("in");
    assertThat(config.text("mode")).isEqualTo("file");
    assertThat(config.integer("limit")).isEqualTo(-3);
    assertThat(config.duration("wait")).isEqualTo(Duration.ofHours(1));
    assertThat(config.find("table")).isEmpty();
    assertThatThrownBy(() -> config.text("table")).isInstanceOf(IllegalArgumentException.class);
  }
}
