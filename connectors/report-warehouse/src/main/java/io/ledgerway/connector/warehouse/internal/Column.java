package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column, and what of a document goes into it. A value either fits exactly or is refused; only
 * words for people are changed, and that is told.
 */
record Column<T>(String name, int sqlType, Filling<T> filling) {

  private static final int INTEGER_DIGITS = 20;
  private static final int DECIMALS = 8;
  private static final int LAST_YEAR = 9999;

  /** Takes a value out of a document. */
  @FunctionalInterface
  interface Source<T, V> {
    @Nullable V of(Loaded<T> loaded);
  }

  /** Takes the value of a column out of a document, and tells what the column can't hold. */
  @FunctionalInterface
  interface Filling<T> {
    @Nullable Object of(Loaded<T> loaded, List<Finding> losses);
  }

  @Nullable Object value(Loaded<T> loaded, List<Finding> losses) {
    return filling.of(loaded, losses);
  }

  /** A column whose values are held whole. */
  private static <T> Column<T> whole(String name, int sqlType, Source<T, Object> source) {
    return new Column<>(name, sqlType, (loaded, losses) -> source.of(loaded));
  }

  /** A name, number or id: whoever joins over it must find it whole. */
  static <T> Column<T> text(String name, int length, Source<T, String> source) {
    return whole(name, Types.VARCHAR, loaded -> requireLength(name, length, source.of(loaded)));
  }

  static <T> Column<T> code(String name, int length, Source<T, Code> source) {
    return text(name, length, loaded -> valueOf(source.of(loaded)));
  }

  /**
   * Words for people, which stand at a place of the document: shortened where they are too long.
   */
  static <T> Column<T> words(String name, int length, String place, Source<T, String> source) {
    return new Column<>(
        name,
        Types.VARCHAR,
        (loaded, losses) -> {
          String words = source.of(loaded);
          String held = held(length, words);
          if (!Objects.equals(held, words)) {
            losses.add(loss(name, length, place));
          }
          return held;
        });
  }

  private static Finding loss(String column, int length, String place) {
    return new Finding(
        "WAREHOUSE-TEXT-CHANGED",
        null,
        Severity.INFORMATION,
        place,
        "In "
            + column
            + " NUL characters and halves of characters became spaces, or the text was cut at "
            + length
            + " characters",
        null,
        null);
  }

  static <T> Column<T> amount(String name, Source<T, Money> source) {
    return whole(name, Types.NUMERIC, loaded -> requireExact(name, source.of(loaded)));
  }

  static <T> Column<T> date(String name, Source<T, LocalDate> source) {
    return whole(name, Types.DATE, loaded -> requireYear(name, source.of(loaded)));
  }

  static <T> Column<T> instant(String name, Source<T, Instant> source) {
    return whole(
        name, Types.TIMESTAMP_WITH_TIMEZONE, loaded -> requireMoment(name, source.of(loaded)));
  }

  static <T> Column<T> number(String name, Source<T, Integer> source) {
    return whole(name, Types.INTEGER, source::of);
  }

  private static @Nullable String valueOf(@Nullable Code code) {
    return code == null ? null : code.value();
  }

  static @Nullable String requireLength(String column, int length, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.length() > length) {
      throw new UnfitValueException(
          column, "it has more than " + length + " characters; correct the source");
    }
    if (!text.codePoints().allMatch(Column::isHoldable)) {
      throw new UnfitValueException(
          column, "it holds a NUL character or half a character; correct the source");
    }
    return text;
  }

  /** PostgreSQL holds no NUL, and no database half a character. */
  private static boolean isHoldable(int character) {
    return character != 0 && Character.getType(character) != Character.SURROGATE;
  }

  private static @Nullable String held(int length, @Nullable String text) {
    if (text == null) {
      return null;
    }
    String clean =
        text.codePoints()
            .map(each -> isHoldable(each) ? each : ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (clean.length() <= length) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(length - 2)) ? length - 2 : length - 1;
    return clean.substring(0, end) + "\u2026";
  }

  private static @Nullable BigDecimal requireExact(String column, @Nullable Money money) {
    if (money == null) {
      return null;
    }
    BigDecimal amount = money.amount().stripTrailingZeros();
    if (amount.scale() > DECIMALS) {
      throw new UnfitValueException(column, "it has more than " + DECIMALS + " decimals");
    }
    if ((long) amount.precision() - amount.scale() > INTEGER_DIGITS) {
      throw new UnfitValueException(
          column, "it has more than " + INTEGER_DIGITS + " digits before the decimal point");
    }
    return amount.setScale(DECIMALS);
  }

  private static @Nullable LocalDate requireYear(String column, @Nullable LocalDate date) {
    if (date != null && (date.getYear() < 1 || date.getYear() > LAST_YEAR)) {
      throw new UnfitValueException(column, "its year is not between 1 and " + LAST_YEAR);
    }
    return date;
  }

  private static @Nullable OffsetDateTime requireMoment(String column, @Nullable Instant moment) {
    if (moment == null) {
      return null;
    }
    OffsetDateTime time = moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    requireYear(column, time.toLocalDate());
    return time;
  }
}
