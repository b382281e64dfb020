package io.ledgerway.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpRequest;
import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlsTest {

  private static final URI BASE = URI.create("https://erp.example/api/v1");

  private static HttpUrl resolve(String target) {
    return TargetUrls.resolve(BASE, HttpRequest.read("GET", target), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "invoices, https://erp.example/api/v1/invoices",
    "invoices/7/lines, https://erp.example/api/v1/invoices/7/lines",
    "Invoices('4711'), https://erp.example/api/v1/Invoices('4711')",
    "a%2Fb, https://erp.example/api/v1/a%2Fb",
    "a..b/...;%2E%2Ec, https://erp.example/api/v1/a..b/...;%2E%2Ec",
    "a/../b, https://erp.example/api/v1/b",
    "https://erp.example/api/v1/next?$skip=2, https://erp.example/api/v1/next?$skip=2",
    "https://erp.example:443/api/v1, https://erp.example/api/v1",
    "HTTPS://ERP.example/api/v1/x, https://erp.example/api/v1/x",
  })
  void staysBelowTheBase(String target, String expected) {
    assertThat(resolve(target)).hasToString(expected);
  }

  @Test
  void meansTheBaseItselfByNothing() {
    assertThat(resolve("")).hasToString("https://erp.example/api/v1/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../v2",
        "..",
        "a/../../x",
        "%2e%2e/x",
        ".%2E/x",
        "a%2f..%2f%2e%2e%2fx",
        "a%2f..%2fx",
        "a%5C..%5Cx",
        "a%2F%2E.",
        "https://erp.example/api/v10",
        "https://erp.example/",
        "https://erp.example/api/v1/../x",
        "http://erp.example/api/v1/x",
        "https://erp.example:444/api/v1/x",
        "https://evil.example/api/v1/x",
        "https://erp.example@evil.example/api/v1/x",
        "https://user:word@erp.example/api/v1/x",
        "https://erp.example.evil.example/api/v1/x",
        "https://"
      })
  void refusesWhatLiesOutside(String target) {
    assertThatThrownBy(() -> resolve(target))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.CONFIG))
        .hasMessageNotContaining(target.isEmpty() ? "nothing" : "evil");
  }

  @Provide
  Arbitrary<String> targets() {
    return Arbitraries.of(
            "..",
            ".",
            "/",
            "//",
            "%2e",
            "%2E",
            "%2f",
            "a",
            "api",
            "v1",
            "@",
            ":",
            "https://",
            "http://",
            "erp.example",
            "evil",
            ";",
            " ",
            "\t",
            "\\",
            "%5c",
            "%00",
            "é")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 5000)
  void noTargetLeavesTheBase(@ForAll("targets") String target) {
    HttpUrl url;
    try {
      url = resolve(target);
    } catch (IllegalArgumentException | ConnectorException e) {
      return;
    }
    assertThat(url.scheme()).isEqualTo("https");
    assertThat(url.host()).isEqualTo("erp.example");
    assertThat(url.port()).isEqualTo(443);
    assertThat(url.encodedPath() + "/").startsWith("/api/v1/");
    assertThat(url.encodedPath()).doesNotContain("/../").doesNotEndWith("/..");
    assertThat(url.username()).isEmpty();
  }
}
