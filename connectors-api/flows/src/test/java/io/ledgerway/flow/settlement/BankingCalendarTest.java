package io.ledgerway.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankingCalendarTest {

  /** As the Federal Reserve Banks publish them: https://www.frbservices.org, holiday schedules. */
  private static final List<String> FEDERAL_RESERVE_2026_AND_2027 =
      List.of(
          "2026-01-01",
          "2026-01-19",
          "2026-02-16",
          "2026-05-25",
          "2026-06-19",
          "2026-09-07",
          "2026-10-12",
          "2026-11-11",
          "2026-11-26",
          "2026-12-25",
          "2027-01-01",
          "2027-01-18",
          "2027-02-15",
          "2027-05-31",
          "2027-07-05",
          "2027-09-06",
          "2027-10-11",
          "2027-11-11",
          "2027-11-25");

  /** Weekdays among the closing days of T2; Easter 2026 is 5 April, 2027 is 28 March. */
  private static final List<String> TARGET_2026_AND_2027 =
      List.of(
          "2026-01-01",
          "2026-04-03",
          "2026-04-06",
          "2026-05-01",
          "2026-12-25",
          "2027-01-01",
          "2027-03-26",
          "2027-03-29");

  private static List<String> closedWeekdays(BankingCalendar calendar) {
    return LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2028, 1, 1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .filter(day -> !calendar.isBankingDay(day))
        .map(LocalDate::toString)
        .toList();
  }

  @Test
  void closesOnTheDaysThatArePublished() {
    assertThat(closedWeekdays(BankingCalendar.FEDERAL_RESERVE))
        .containsExactlyElementsOf(FEDERAL_RESERVE_2026_AND_2027);
    assertThat(closedWeekdays(BankingCalendar.TARGET))
        .containsExactlyElementsOf(TARGET_2026_AND_2027);
  }

  @ParameterizedTest
  @CsvSource({"2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2038-04-25", "2049-04-18"})
  void knowsEaster(LocalDate sunday) {
    assertThat(BankingCalendar.TARGET.isBankingDay(sunday.minusDays(3))).isTrue();
    assertThat(BankingCalendar.TARGET.isBankingDay(sunday.minusDays(2))).isFalse();
    assertThat(BankingCalendar.TARGET.isBankingDay(sunday.plusDays(1))).isFalse();
    assertThat(BankingCalendar.TARGET.isBankingDay(sunday.plusDays(2))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "TARGET,2026-03-04,0,2026-03-04",
    "TARGET,2026-03-04,3,2026-03-09",
    "TARGET,2026-04-02,3,2026-04-09",
    "TARGET,2026-03-07,1,2026-03-09",
    "FEDERAL_RESERVE,2026-11-24,5,2026-12-02",
    "FEDERAL_RESERVE,2026-07-02,1,2026-07-03"
  })
  void countsBankingDays(BankingCalendar calendar, LocalDate day, int days, LocalDate expected) {
    assertThat(calendar.plus(day, days)).isEqualTo(expected);
  }
}
