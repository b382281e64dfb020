package io.ledgerway.connector.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorTest {

  @Test
  void givesBackItsIndex() {
    assertThat(Cursor.START.index()).isZero();
    assertThat(Cursor.atIndex(4711).index()).isEqualTo(4711);
    assertThat(new Cursor(Cursor.atIndex(7).fields()).index()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"2,7", "'',7", "1,''", "1,seven"})
  void refusesWhatItDidNotMake(String version, String index) {
    Cursor foreign = new Cursor(Map.of("v", version, "index", index));
    assertThatThrownBy(foreign::index)
        .isInstanceOf(ConnectorException.class)
        .hasMessageContaining("stored place");
  }

  @Test
  void refusesFieldsOfAnotherKind() {
    assertThatThrownBy(new Cursor(Map.of("since", "2026-03-02"))::index)
        .isInstanceOf(ConnectorException.class);
  }
}
