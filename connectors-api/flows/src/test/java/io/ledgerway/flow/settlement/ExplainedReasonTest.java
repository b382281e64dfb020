package io.ledgerway.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.settlement.PaymentEvidence.CancellationAnswered;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.flow.settlement.PaymentEvidence.Reported;
import io.ledgerway.model.v1.payment.CancellationDecision;
import io.ledgerway.model.v1.payment.CancellationResponseBuilder;
import io.ledgerway.model.v1.payment.PaymentStatusReportBuilder;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementOutcomeBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainedReasonTest {

  private static StatusReason reason(@Nullable String code, @Nullable String proprietary) {
    return new StatusReason(code, proprietary, null, null, null);
  }

  private static ExplainedReason reported(StatusReason reason) {
    return new Reported(
            PaymentStatusReportBuilder.builder()
                .reportId("r")
                .level(StatusReportLevel.INSTRUCTION)
                .reasons(List.of(reason))
                .build())
        .reasons()
        .get(0);
  }

  private static ExplainedReason entered(String code) {
    return new Entered(
            FlowWorld.entry(
                    "n-1",
                    "E2E-1",
                    "100.00",
                    event ->
                        event
                            .eventType(SettlementEventType.RETURN)
                            .creditDebit(CreditDebit.CREDIT)
                            .outcome(SettlementOutcomeBuilder.builder().returnReason(code).build()))
                .document())
        .reasons()
        .get(0);
  }

  private static @Nullable RetryAdvice advice(ExplainedReason reason) {
    ReasonMeaning meaning = reason.meaning();
    return meaning == null ? null : meaning.advice();
  }

  @Test
  void explainsACodeOfTheStandard() {
    assertThat(advice(reported(reason("AC04", null)))).isEqualTo(RetryAdvice.CORRECT_CREDITOR);
  }

  @Test
  void takesAReportersOwnCodeForNoneOfTheStandard() {
    ExplainedReason own = reported(reason(null, "AC04"));
    assertThat(own.meaning()).isNull();
    assertThat(own.stated().proprietary()).isEqualTo("AC04");
  }

  @Test
  void keepsWhatItDoesNotKnow() {
    ExplainedReason unknown = reported(reason("ZZ99", null));
    assertThat(unknown.meaning()).isNull();
    assertThat(unknown.stated().code()).isEqualTo("ZZ99");
    assertThat(reported(reason(null, null)).meaning()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"R03, CORRECT_CREDITOR", "R61, WAIT", "MD07, DO_NOT_PAY", "AC16, DO_NOT_PAY"})
  void looksUpEntriesInTheListOfTheirSource(String code, RetryAdvice advice) {
    assertThat(advice(entered(code))).isEqualTo(advice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"901", "r03", "R63", "DS06", "incorrect_account"})
  void keepsReturnReasonsThatAreInNoList(String code) {
    assertThat(entered(code).meaning()).isNull();
    assertThat(entered(code).stated().code()).isEqualTo(code);
  }

  @Test
  void looksUpAnswersToCancellationsInTheirList() {
    CancellationAnswered refused =
        new CancellationAnswered(
            CancellationResponseBuilder.builder()
                .caseId("case")
                .decision(CancellationDecision.REJECTED)
                .reasons(List.of(reason("AM04", null), reason("AC03", null)))
                .build());
    assertThat(refused.reasons())
        .extracting(ExplainedReasonTest::advice)
        .containsExactly(RetryAdvice.ASK_CREDITOR, null);
  }
}
