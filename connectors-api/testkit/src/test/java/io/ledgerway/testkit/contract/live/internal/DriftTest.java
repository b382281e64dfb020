package io.ledgerway.testkit.contract.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DriftTest {

  private static List<String> differences(String simulated, String live) {
    return Difference.between("read", BodyShape.of(simulated), BodyShape.of(live)).stream()
        .map(each -> each.field() + " " + each.what())
        .toList();
  }

  @Test
  void keepsKindsOfValuesAndNoValue() {
    String body =
        "{\"a\":[{\"day\":\"2026-01-02\",\"at\":\"2026-01-02T03:04:05Z\",\"sum\":\"1.50\",\"n\":7}],"
            + "\"b\":null,\"c\":\"\",\"d\":true}";
    assertThat(BodyShape.of(body))
        .isEqualTo(
            Map.of(
                "", Set.of("object"),
                "/a", Set.of("list"),
                "/a[]", Set.of("object"),
                "/a[]/day", Set.of("date"),
                "/a[]/at", Set.of("date and time"),
                "/a[]/sum", Set.of("number as text"),
                "/a[]/n", Set.of("number"),
                "/b", Set.of("null"),
                "/c", Set.of("empty text"),
                "/d", Set.of("true or false")));
  }

  @Test
  void readsXmlWithoutDocumentTypes() {
    assertThat(BodyShape.of("<list size='2'><i>x</i><i>3</i></list>"))
        .isEqualTo(
            Map.of(
                "/list", Set.of("element"),
                "/list/@size", Set.of("number as text"),
                "/list/i", Set.of("element", "number as text", "text")));
    String trap = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
    assertThat(BodyShape.of(trap).getOrDefault("/a", Set.of())).doesNotContain("text");
    assertThat(BodyShape.of("no { body")).isEqualTo(Map.of("", Set.of("neither JSON nor XML")));
  }

  @Test
  void hidesNamesThatCouldBeValues() {
    assertThat(BodyShape.of("{\"DE02100100100006820101\":1,\"Ann Smith\":2,\"line_2\":3}"))
        .containsOnlyKeys("", "/*", "/line_2");
    assertThat(differences("{\"map\":{\"Acme\":1}}", "{\"map\":{\"Globex\":1,\"Initech\":1}}"))
        .containsExactly("/map/* new", "/map/Acme missing");
  }

  @Test
  void tellsWhatIsNewMissingAndChanged() {
    assertThat(
            differences(
                "{\"a\":1,\"b\":\"x\",\"c\":{\"d\":1}}",
                "{\"a\":\"x\",\"e\":{\"f\":1},\"b\":\"y\"}"))
        .containsExactly("/a changed", "/c missing", "/e new");
    assertThat(differences("{\"l\":[{\"a\":1}]}", "{\"l\":[]}")).isEmpty();
  }
}
