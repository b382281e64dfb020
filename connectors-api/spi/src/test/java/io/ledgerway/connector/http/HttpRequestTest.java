package io.ledgerway.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestTest {

  private static final byte[] CANARY = "canary".getBytes(StandardCharsets.UTF_8);
  private static final HttpBody BODY = HttpBody.of("text/plain", new byte[] {1});

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void refusesAWriteThatIsNone(String method) {
    assertThatIllegalArgumentException().isThrownBy(() -> HttpRequest.write(method, "a", null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpRequest.read(method, "a").withBody(BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "MERGE", "get", "", "GE T"})
  void refusesAReadThatIsNone(String method) {
    assertThatIllegalArgumentException().isThrownBy(() -> HttpRequest.read(method, "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "POST"})
  void takesWhatReads(String method) {
    assertThat(HttpRequest.read(method, "a").method()).isEqualTo(method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "//evil.example/a", "\\a", "a?b=c", "a#b"})
  void refusesAPathThatIsMoreThanAPath(String target) {
    assertThatIllegalArgumentException().isThrownBy(() -> HttpRequest.read("GET", target));
  }

  @Test
  void refusesALimitBelowNothing() {
    HttpRequest request = HttpRequest.read("GET", "a");

    assertThat(request.withMaxReplyBytes(0).maxReplyBytes()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> request.withMaxReplyBytes(-1));
  }

  @Test
  void showsNothingThatMayBeSecret() {
    HttpRequest request =
        HttpRequest.write("POST", "canary", HttpBody.of("text/plain", CANARY))
            .withQuery("key", "canary")
            .withHeader("X-Key", "canary");

    assertThat(request.toString() + request.query() + request.headers() + request.body())
        .doesNotContain("canary");
    assertThat(new HttpReply(200, HttpHeaders.of("a", "canary"), CANARY, true, null))
        .asString()
        .doesNotContain("canary");
  }

  @Test
  void comparesNamesOfFieldsWithoutCase() {
    HttpHeaders headers = HttpHeaders.of("Set-Cookie", "a").with("set-cookie", "b");

    assertThat(headers.all("SET-COOKIE")).containsExactly("a", "b");
    assertThat(headers.first("set-Cookie")).contains("a");
    assertThat(headers.names()).containsExactly("Set-Cookie");
    assertThat(headers)
        .isEqualTo(HttpHeaders.received(Map.of("SET-COOKIE", List.of("a", "b"))))
        .hasSameHashCodeAs(HttpHeaders.received(Map.of("SET-COOKIE", List.of("a", "b"))));
    assertThat(headers.first("other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX: 1", "a\nb", "a\0", "é", "\u007f"})
  void refusesAValueThatWouldBreakTheHeader(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpHeaders.of("X-Key", value))
        .withMessageContaining("X-Key")
        .withMessageNotContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\r", "é"})
  void refusesANameThatIsNoToken(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> HttpHeaders.of(name, "1"));
  }
}
