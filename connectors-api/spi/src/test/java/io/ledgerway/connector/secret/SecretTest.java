package io.ledgerway.connector.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void showsNothing() {
    assertThat(Secret.of("canary")).hasToString("***");
    assertThat(Secret.of("canary").reveal()).isEqualTo("canary");
    assertThat(new SecretRef("canary").toString()).doesNotContain("canary");
    assertThat(new SecretRef("canary").name()).isEqualTo("canary");
  }

  @Test
  void needsAName() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SecretRef(" "));
  }

  @Test
  void comesFromNowhereWithoutASource() {
    assertThatThrownBy(() -> SecretSource.NONE.secret(new SecretRef("canary")))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().effect()).isEqualTo(Effect.NOT_SENT))
        .hasMessageNotContaining("canary");
  }
}
