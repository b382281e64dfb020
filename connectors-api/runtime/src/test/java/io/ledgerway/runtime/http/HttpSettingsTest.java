package io.ledgerway.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.http.auth.HttpAuth;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {

  private static final URI BASE = URI.create("https://erp.example/api");
  private static final Duration DAY = Duration.ofDays(1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api",
        "/api",
        "ftp://erp.example/",
        "https:///api",
        "https://user:word@erp.example/",
        "https://erp.example/?key=1",
        "https://erp.example/#x"
      })
  void refusesWhatIsNoBase(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpSettings.of(URI.create(base)))
        .withMessageNotContaining("word");
  }

  @Test
  void takesTimeoutsFromAMillisecondToADay() {
    HttpSettings settings = HttpSettings.of(BASE);
    Duration least = Duration.ofMillis(1);

    assertThat(settings.withTimeouts(least, DAY).attemptTimeout()).isEqualTo(DAY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withTimeouts(Duration.ofNanos(999_999), DAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withTimeouts(least, DAY.plusNanos(1)));
  }

  @Test
  void refusesHalfAProof() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpProxy("proxy", 8080, "user", null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpProxy("proxy", 8080, null, new SecretRef("word")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpAuth.Basic("us:er", new SecretRef("word")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "0, 0",
        "' 120 ', 120",
        "86400, 86400",
        "1000000000, 86400",
        "-1, none",
        "1.5, none",
        "soon, none",
        "'', none",
        "'Fri, 31 Dec 1999 23:59:59 GMT', 0",
        "'Mon, 02 Nov 2026 10:01:00 GMT', 60"
      })
  void readsWhenToComeAgainWithinADay(String value, Long seconds) {
    Instant now = Instant.parse("2026-11-02T10:00:00Z");

    assertThat(RetryHint.RETRY_AFTER.notBefore(HttpHeaders.of("Retry-After", value), now))
        .isEqualTo(seconds == null ? null : now.plusSeconds(seconds));
  }
}
