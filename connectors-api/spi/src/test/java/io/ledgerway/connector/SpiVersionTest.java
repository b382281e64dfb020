package io.ledgerway.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpiVersionTest {

  @ParameterizedTest
  @CsvSource({"2.3, true", "2.0, true", "2.4, false", "1.9, false", "3.0, false"})
  void loadsTheSameMajorVersionUpToItsOwnMinorOne(String built, boolean loads) {
    assertThat(new SpiVersion(2, 3).loads(SpiVersion.parse(built))).isEqualTo(loads);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.", "1.0.0", "v1.0", "-1.0", "01.0", "1.99999", " 1.0", "1.x"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> SpiVersion.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("major.minor");
  }

  @Test
  void readsWhatItWrites() {
    assertThat(SpiVersion.parse(SpiVersion.CURRENT.toString())).isEqualTo(SpiVersion.CURRENT);
  }
}
