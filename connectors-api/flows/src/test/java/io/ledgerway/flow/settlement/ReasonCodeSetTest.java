package io.ledgerway.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonCodeSetTest {

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = ReasonCodeSet.class.getResourceAsStream(file)) {
      return new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))
          .lines()
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS_REASON, iso20022-status-reason.txt, [A-Z][A-Z0-9]{3}, 301",
    "RETURN_REASON, iso20022-return-reason.txt, [A-Z][A-Z0-9]{3}, 104",
    "CANCELLATION_REJECTION, iso20022-cancellation-rejection.txt, [A-Z][A-Z0-9]{3}, 26",
    "ACH_RETURN, ach-return.txt, R[0-9]{2}, 70",
    "ACH_CHANGE, ach-change.txt, C[0-9]{2}, 23"
  })
  void everyCodeHasANameAndAnAdviceOnce(ReasonCodeSet set, String file, String code, int count)
      throws IOException {
    List<String> lines = lines(file);
    assertThat(lines.get(0)).matches("# .*(iso20022\\.org|Nacha).* \\d{4}-\\d{2}-\\d{2}");
    List<String> rows = lines.subList(1, lines.size());
    List<String> codes = rows.stream().map(row -> row.split(" ", 2)[0]).toList();
    assertThat(codes).hasSize(count).isSorted().doesNotHaveDuplicates();
    assertThat(codes).allMatch(each -> each.matches(code));
    assertThat(codes)
        .allSatisfy(
            each ->
                assertThat(set.meaning(each))
                    .hasValueSatisfying(
                        meaning -> {
                          assertThat(meaning.code()).isEqualTo(each);
                          assertThat(meaning.name()).isNotBlank().hasSizeLessThanOrEqualTo(60);
                        }));
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS_REASON, AB01, PAY_LATER",
    "STATUS_REASON, AC04, CORRECT_CREDITOR",
    "STATUS_REASON, AC05, CORRECT_INSTRUCTION",
    "STATUS_REASON, AM04, FUND_ACCOUNT",
    "STATUS_REASON, AM05, DO_NOT_PAY",
    "STATUS_REASON, DS06, WAIT",
    "STATUS_REASON, DU04, DO_NOT_PAY",
    "STATUS_REASON, MS02, ASK_CREDITOR",
    "STATUS_REASON, MS03, ASK_BANK",
    "STATUS_REASON, NARR, ASK_BANK",
    "STATUS_REASON, RR04, ASK_BANK",
    "STATUS_REASON, TM01, PAY_LATER",
    "STATUS_REASON, UPAY, ASK_CREDITOR",
    "RETURN_REASON, AC01, CORRECT_CREDITOR",
    "RETURN_REASON, FOCR, DO_NOT_PAY",
    "RETURN_REASON, MD07, DO_NOT_PAY",
    "CANCELLATION_REJECTION, ARDT, WAIT",
    "CANCELLATION_REJECTION, CUST, ASK_CREDITOR",
    "ACH_RETURN, R01, PAY_LATER",
    "ACH_RETURN, R03, CORRECT_CREDITOR",
    "ACH_RETURN, R24, DO_NOT_PAY",
    "ACH_RETURN, R61, WAIT",
    "ACH_RETURN, R77, WAIT",
    "ACH_RETURN, R85, CORRECT_INSTRUCTION",
    "ACH_CHANGE, C01, CORRECT_CREDITOR",
    "ACH_CHANGE, C69, ASK_BANK"
  })
  void saysWhatToDo(ReasonCodeSet set, String code, RetryAdvice advice) {
    assertThat(set.meaning(code)).map(ReasonMeaning::advice).contains(advice);
  }

  @Test
  void oneCodeMeansAnotherThingInAnotherList() {
    assertThat(ReasonCodeSet.STATUS_REASON.meaning("AM04"))
        .map(ReasonMeaning::advice)
        .contains(RetryAdvice.FUND_ACCOUNT);
    assertThat(ReasonCodeSet.CANCELLATION_REJECTION.meaning("AM04"))
        .map(ReasonMeaning::advice)
        .contains(RetryAdvice.ASK_CREDITOR);
    assertThat(ReasonCodeSet.STATUS_REASON.meaning("ARDT")).isEmpty();
    assertThat(ReasonCodeSet.STATUS_REASON.meaning("R03")).isEmpty();
    assertThat(ReasonCodeSet.ACH_RETURN.meaning("C01")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ac04", "AC04 ", "AC", "AC99", "#", "R00", "R48", "R54", "R63", "R86", "C15"})
  void hasNoMeaningForCodesThatAreInNoList(String code) {
    for (ReasonCodeSet set : ReasonCodeSet.values()) {
      assertThat(set.meaning(code)).isEmpty();
    }
  }

  @Test
  void everyAdviceIsGivenAndSaidInWordsOfItsOwn() throws IOException {
    Set<String> given = new HashSet<>();
    for (String file :
        List.of("iso20022-status-reason.txt", "iso20022-return-reason.txt", "ach-return.txt")) {
      lines(file).forEach(line -> given.add(line.split(" ", 3)[1]));
    }
    Set<String> words = new HashSet<>();
    for (RetryAdvice advice : RetryAdvice.values()) {
      assertThat(given).contains(advice.name());
      assertThat(words.add(advice.words())).isTrue();
      assertThat(advice.words()).isNotBlank().doesNotEndWith(".");
    }
  }
}
