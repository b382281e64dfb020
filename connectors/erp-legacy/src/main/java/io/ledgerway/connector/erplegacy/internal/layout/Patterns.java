package io.ledgerway.connector.erplegacy.internal.layout;

import io.ledgerway.connector.erplegacy.internal.layout.FieldContent.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Patterns of days and moments: letters of Java's patterns for years down to seconds. */
final class Patterns {

  private static final String DAY = "uuuuMMdd";
  private static final LocalDateTime SAMPLE = LocalDateTime.of(2031, 12, 28, 13, 59, 58);

  private Patterns() {}

  /** The pattern of a field; null for moments in ISO 8601 and for what is no time. */
  static @Nullable DateTimeFormatter of(
      Problems problems, int line, Type type, @Nullable String day, @Nullable String moment) {
    if (type == Type.DATE) {
      return formatter(
          problems,
          line,
          day == null ? DAY : day,
          "[uyMd./-]+",
          LocalDate::from,
          SAMPLE.toLocalDate());
    }
    return type == Type.TIME && moment != null && !moment.equals("iso")
        ? formatter(problems, line, moment, "[uyMdHms./:' T-]+", LocalDateTime::from, SAMPLE)
        : null;
  }

  /** A pattern is good when a day or moment comes back whole. */
  private static @Nullable DateTimeFormatter formatter(
      Problems problems,
      int line,
      String pattern,
      String letters,
      TemporalQuery<? extends TemporalAccessor> query,
      TemporalAccessor sample) {
    try {
      DateTimeFormatter formatter =
          DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT);
      boolean digits = pattern.matches(letters) && !pattern.contains("MMM");
      if (digits && sample.equals(formatter.parse(formatter.format(sample), query))) {
        return formatter;
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      problems.add(line, "%s is no pattern of days or times", pattern);
      return null;
    }
    problems.add(line, "%s does not give back the day or time that it was given", pattern);
    return null;
  }
}
