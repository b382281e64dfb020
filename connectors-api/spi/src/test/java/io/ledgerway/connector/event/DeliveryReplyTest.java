package io.ledgerway.connector.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReplyTest {

  @Test
  void answersAChallengeWithItsText() {
    DeliveryReply reply = DeliveryReply.text("application/json", "{\"challenge\":\"é\"}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.mediaType()).isEqualTo("application/json");
    reply.body()[0] = 'x';
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("{\"challenge\":\"é\"}");
    assertThat(reply.toString()).isEqualTo("DeliveryReply[200]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/svg+xml", "TEXT/HTML; charset=utf-8", ""})
  void refusesWhatABrowserWouldRun(String mediaType) {
    assertThatThrownBy(() -> DeliveryReply.text(mediaType, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text/plain");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 199, 600})
  void refusesAStatusThatEndsNoRequest(int status) {
    assertThatThrownBy(() -> DeliveryReply.of(status)).isInstanceOf(IllegalArgumentException.class);
  }
}
