package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateGroupTest {

  @ParameterizedTest
  @CsvSource({
    "INVOICE,PAID,PAID",
    "INVOICE,NETTED,NETTED",
    "INVOICE,REJECTED,REJECTED",
    "INVOICE,HELD,HELD",
    "INVOICE,IN_PAYMENT,WAITING",
    "PAYMENT,SETTLED,PAID",
    "BATCH,COMPLETED,PAID",
    "PAYMENT,REJECTED,REJECTED",
    "PAYMENT,CANCELLED,REJECTED",
    "PAYMENT,SUBMITTED_UNKNOWN,HELD",
    "PAYMENT,RETURNED,HELD",
    "PAYMENT,REVERSED,HELD",
    "PAYMENT,EXECUTED,WAITING",
    "SETTLEMENT,MATCHED,PAID",
    "SETTLEMENT,UNMATCHED,HELD",
    "SETTLEMENT,EXCEPTION,HELD",
    "SETTLEMENT,SUGGESTED,HELD",
    "INVOICE,SOMETHING_NEW,WAITING"
  })
  void sumsStatesByGroup(SubjectKind kind, String state, StateGroup group) {
    assertThat(StateGroup.of(kind, state)).isEqualTo(group);
  }

  @Test
  void namesItselfAlikeInEveryLanguage() {
    assertThat(StateGroup.WAITING.label()).isEqualTo("waiting");
  }
}
