package io.ledgerway.base.bankformats.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Calendar days as bank formats write them: years of two digits, 80 to 99 in the last century. */
final class Calendar {

  private static final int LAST_CENTURY_FROM = 80;

  private Calendar() {}

  /** The day of {@code YYMMDD}; null when there is no such day. */
  static @Nullable LocalDate day(String text) {
    if (text.length() != 6 || !isDigits(text)) {
      return null;
    }
    return day(year(text), number(text, 2), number(text, 4));
  }

  /** The last day of the month of {@code YYMMDD}; null when its day is none of 29, 30, 31. */
  static @Nullable LocalDate lastOfMonth(String text) {
    if (text.length() != 6 || !isDigits(text)) {
      return null;
    }
    int day = number(text, 4);
    LocalDate first = day(year(text), number(text, 2), 1);
    return first == null || day < 29 || day > 31
        ? null
        : first.withDayOfMonth(first.lengthOfMonth());
  }

  /** The day of {@code MMDD} that is nearest to another day; null when there is no such day. */
  static @Nullable LocalDate nearest(String text, LocalDate other) {
    LocalDate nearest = null;
    for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
      LocalDate day = day(year, number(text, 0), number(text, 2));
      if (day != null && (nearest == null || distance(day, other) < distance(nearest, other))) {
        nearest = day;
      }
    }
    return nearest;
  }

  /** The day of a year that is nearest to another day; null when no year near it has that day. */
  static @Nullable LocalDate nearest(int dayOfYear, LocalDate other) {
    LocalDate nearest = null;
    for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
      if (dayOfYear >= 1 && dayOfYear <= Year.of(year).length()) {
        LocalDate day = LocalDate.ofYearDay(year, dayOfYear);
        if (nearest == null || distance(day, other) < distance(nearest, other)) {
          nearest = day;
        }
      }
    }
    return nearest;
  }

  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay());
  }

  private static int year(String text) {
    int year = number(text, 0);
    return year >= LAST_CENTURY_FROM ? 1900 + year : 2000 + year;
  }

  private static int number(String text, int from) {
    return Integer.parseInt(text.substring(from, from + 2));
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
