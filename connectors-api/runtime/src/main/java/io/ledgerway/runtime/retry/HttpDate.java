package io.ledgerway.runtime.retry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three date forms of HTTP; whatever deviates, also a weekday that is not the date's, is no
 * date.
 */
final class HttpDate {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")";
  private static final String SHORT_DAY = "(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  private static final String LONG_DAY = "(?<weekday>" + String.join("|", DAYS) + ")";
  private static final String TIME = "(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})";

  private static final Pattern IMF_FIXDATE =
      Pattern.compile(
          SHORT_DAY + ", (?<day>[0-9]{2}) " + MONTH + " (?<year>[0-9]{4}) " + TIME + " GMT");
  private static final Pattern RFC_850 =
      Pattern.compile(
          LONG_DAY + ", (?<day>[0-9]{2})-" + MONTH + "-(?<year>[0-9]{2}) " + TIME + " GMT");
  private static final Pattern ASCTIME =
      Pattern.compile(
          SHORT_DAY + " " + MONTH + " (?<day>[ 0-9][0-9]) " + TIME + " (?<year>[0-9]{4})");

  /** A year of two digits lies at most so far ahead, else it is of the century before. */
  private static final int YEARS_AHEAD = 50;

  private HttpDate() {}

  static Optional<Instant> parse(String text, Instant now) {
    String trimmed = text.strip();
    for (Pattern form : List.of(IMF_FIXDATE, RFC_850, ASCTIME)) {
      Matcher matcher = form.matcher(trimmed);
      if (matcher.matches()) {
        return instant(matcher, now);
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> instant(Matcher parts, Instant now) {
    int hour = number(parts, "hour");
    int minute = number(parts, "minute");
    int second = number(parts, "second");
    boolean leapSecond = second == 60;
    try {
      LocalDate date =
          LocalDate.of(
              year(parts, now), MONTHS.indexOf(parts.group("month")) + 1, number(parts, "day"));
      if (!DAYS.get(date.getDayOfWeek().getValue() - 1).startsWith(parts.group("weekday"))) {
        return Optional.empty();
      }
      Instant instant =
          date.atTime(hour, minute, leapSecond ? 59 : second).toInstant(ZoneOffset.UTC);
      return Optional.of(leapSecond ? instant.plusSeconds(1) : instant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(Matcher parts, Instant now) {
    int year = number(parts, "year");
    if (parts.pattern() != RFC_850) {
      return year;
    }
    int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
    int guess = thisYear - thisYear % 100 + year;
    if (guess > thisYear + YEARS_AHEAD) {
      return guess - 100;
    }
    return guess <= thisYear + YEARS_AHEAD - 100 ? guess + 100 : guess;
  }

  private static int number(Matcher parts, String group) {
    return Integer.parseInt(parts.group(group).strip());
  }
}
