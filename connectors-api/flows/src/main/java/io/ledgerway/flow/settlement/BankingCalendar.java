package io.ledgerway.flow.settlement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * On which days a settlement system works, by its standing rules; extraordinary closing days are
 * not known. Thread-safe.
 */
public enum BankingCalendar {
  /**
   * T2 and what settles in it: the six closing days that the European Central Bank announced for
   * TARGET from 2002 on, and weekends.
   */
  TARGET {
    private static final Set<MonthDay> CLOSED =
        Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    @Override
    boolean isHoliday(LocalDate day) {
      LocalDate easter = easter(day.getYear());
      return CLOSED.contains(MonthDay.from(day))
          || day.equals(easter.minusDays(2))
          || day.equals(easter.plusDays(1));
    }
  },

  /**
   * Federal Reserve Banks, on which ACH settles: their eleven holidays, and weekends. A holiday on
   * a Sunday is kept on Monday; one on a Saturday is not made up for.
   */
  FEDERAL_RESERVE {
    private static final Set<MonthDay> FIXED =
        Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JUNE, 19),
            MonthDay.of(Month.JULY, 4),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    @Override
    boolean isHoliday(LocalDate day) {
      boolean isKeptOnMonday =
          day.getDayOfWeek() == DayOfWeek.MONDAY && FIXED.contains(MonthDay.from(day.minusDays(1)));
      return FIXED.contains(MonthDay.from(day)) || isKeptOnMonday || isFloating(day);
    }

    private static boolean isFloating(LocalDate day) {
      return switch (day.getMonth()) {
        case JANUARY, FEBRUARY -> isNth(day, 3, DayOfWeek.MONDAY);
        case MAY -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        case SEPTEMBER -> isNth(day, 1, DayOfWeek.MONDAY);
        case OCTOBER -> isNth(day, 2, DayOfWeek.MONDAY);
        case NOVEMBER -> isNth(day, 4, DayOfWeek.THURSDAY);
        default -> false;
      };
    }

    private static boolean isNth(LocalDate day, int number, DayOfWeek dayOfWeek) {
      return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(number, dayOfWeek)));
    }
  };

  abstract boolean isHoliday(LocalDate day);

  /**
   * Whether the system works on a day.
   *
   * @param day a day of the system's own zone
   * @return false for weekends and holidays
   */
  public boolean isBankingDay(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !isHoliday(day);
  }

  /**
   * The banking day that comes so many banking days after a day.
   *
   * @param day any day
   * @param bankingDays how many, 0 or more
   * @return the day itself for 0
   */
  public LocalDate plus(LocalDate day, int bankingDays) {
    LocalDate found = day;
    for (int left = bankingDays; left > 0; ) {
      found = found.plusDays(1);
      left -= isBankingDay(found) ? 1 : 0;
    }
    return found;
  }

  /** Easter Sunday of the Gregorian calendar, by the method that Nature printed in 1876. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int shift = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
