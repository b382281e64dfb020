package io.ledgerway.model.v1.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.model.v1.value.Finding;
import org.junit.jupiter.api.Test;

class LossReportTest {

  private static final LossReport ONE =
      LossReport.EMPTY.plus("UBL-LOST", "/document/state", "UBL has no place for the state");

  @Test
  void strictRefusesALossAndNamesIt() {
    assertThatThrownBy(() -> ONE.require(LossPolicy.STRICT))
        .isInstanceOf(LossException.class)
        .hasMessageContaining("1 places")
        .hasMessageContaining("/document/state")
        .satisfies(e -> assertThat(((LossException) e).report()).isEqualTo(ONE));
  }

  @Test
  void lenientReportsAndNothingLostPasses() {
    assertThat(ONE.require(LossPolicy.LENIENT).losses())
        .extracting(Finding::rule)
        .containsExactly("UBL-LOST");
    assertThat(LossReport.EMPTY.require(LossPolicy.STRICT).isLossless()).isTrue();
  }
}
