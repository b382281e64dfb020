package io.ledgerway.connector.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.http.HttpHeaders;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawDeliveryTest {

  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

  private static RawDelivery at(String target) {
    return new RawDelivery("GET", target, HttpHeaders.EMPTY, new byte[] {1, 2}, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "/hooks?hub.challenge=x&t=1, x",
    "/hooks?t=1&hub.challenge=x%2By+z, x+y z",
    "/hooks?hub%2Echallenge=%C3%A9, é",
    "/hooks?hub.challenge=a=b, a=b",
    "/hooks?hub.challenge=a?b, a?b"
  })
  void decodesAParameter(String target, String value) {
    assertThat(at(target).parameter("hub.challenge")).contains(value);
  }

  @Test
  void knowsAnEmptyParameter() {
    assertThat(at("/?challenge").parameter("challenge")).contains("");
    assertThat(at("/?challenge=").parameter("challenge")).contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/challenge=x",
        "/?",
        "/?other=x",
        "/?Challenge=x",
        "/?xchallenge=x",
        "/?challenge=x&challenge=y",
        "/?challenge=%zz",
        "/?challenge=%e"
      })
  void givesNoParameterThatIsNotPlainlyThere(String target) {
    assertThat(at(target).parameter("challenge")).isEmpty();
  }

  @Test
  void keepsItsBytesAndShowsNothing() {
    RawDelivery delivery = at("/?token=synthetic-canary");
    delivery.body()[0] = 9;
    assertThat(delivery.body()).containsExactly(1, 2);
    assertThat(delivery.size()).isEqualTo(2);
    assertThat(delivery.toString()).contains("2 bytes").doesNotContain("synthetic-canary");
  }
}
