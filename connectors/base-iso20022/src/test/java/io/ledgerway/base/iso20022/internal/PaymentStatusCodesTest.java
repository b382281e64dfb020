package io.ledgerway.base.iso20022.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.payment.InstructionStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentStatusCodesTest {

  @ParameterizedTest
  @CsvSource({
    "ACKNOWLEDGED, RCVD ACTC ACCP ACFC ACWC PATC RVCM RVMC RVNM BLCK",
    "IN_PROCESS, ACSP ACPD ACWP PDNG ACFW",
    "EXECUTED, ACSC ACCC",
    "REJECTED, RJCT",
    "CANCELLED, CANC"
  })
  void mapsTheTableOfPaymentEvidence(String status, String codes) {
    for (String code : codes.split(" ")) {
      assertThat(PaymentStatusCodes.canonical(code))
          .as(code)
          .isEqualTo(new InstructionStatus(status));
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"PART", "RCVC", "RVNC", "RVNA", "ACIS", "CPUC", "PRES", "rjct", "RJCT ", "#", "X"})
  void saysNothingForCodesThatSayNothing(String code) {
    assertThat(PaymentStatusCodes.canonical(code)).isNull();
  }

  @Test
  void everyCodeOfTheListsStandsOnceWithItsName() throws IOException {
    List<String> lines;
    try (InputStream in = PaymentStatusCodes.class.getResourceAsStream("payment-status.txt")) {
      lines =
          new BufferedReader(
                  new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
              .lines()
              .toList();
    }
    assertThat(lines.get(0)).matches("# .*iso20022\\.org.* \\d{4}-\\d{2}-\\d{2}");
    List<String[]> rows = lines.stream().skip(1).map(line -> line.split(" ", 3)).toList();
    assertThat(rows).hasSize(26).allMatch(row -> row.length == 3 && row[2].length() <= 60);
    assertThat(rows).extracting(row -> row[0]).isSorted().doesNotHaveDuplicates();
    assertThat(rows)
        .extracting(row -> row[1])
        .allMatch(status -> status.equals("-") || new InstructionStatus(status).isKnown());
  }
}
