package io.ledgerway.connector.schema;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a target, in the target's own words. Immutable; holds no data.
 *
 * @param path where it stands, such as {@code LW_PAYMENT.uetr}; unlike all others of its schema
 * @param type what the target calls its type, such as {@code character varying}
 * @param length how long a value can be, in the unit of its type, mostly characters; null where the
 *     target sets no limit, and for numbers
 * @param precision how many digits a number can have; null where the target sets no limit, and for
 *     what is no number
 * @param scale how many of them stand behind the decimal mark; null as the precision is
 * @param required whether whoever writes must give a value
 * @param custom whether it was added at this target, beside those that the product brings
 * @param key whether it is a part of what a record is known by
 */
@RecordBuilder
public record TargetField(
    String path,
    String type,
    @Nullable Integer length,
    @Nullable Integer precision,
    @Nullable Integer scale,
    boolean required,
    boolean custom,
    boolean key) {

  /** How many characters a path can have. */
  public static final int LONGEST_PATH = 300;

  /** How many characters the words of a type can have. */
  public static final int LONGEST_TYPE = 2000;

  /**
   * Refuses a missing text with a {@link NullPointerException}; and an empty path, a text that is
   * too long and a negative length or precision with an {@link IllegalArgumentException}.
   */
  public TargetField {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(type, "type");
    if (path.isEmpty() || path.length() > LONGEST_PATH || type.length() > LONGEST_TYPE) {
      throw new IllegalArgumentException(
          "A field has a path of 1 to "
              + LONGEST_PATH
              + " characters and a type of at most "
              + LONGEST_TYPE);
    }
    if ((length != null && length < 0) || (precision != null && precision < 0)) {
      throw new IllegalArgumentException("length and precision are not negative");
    }
  }

  /** Its facts as one text, every part behind its length. */
  String encoded() {
    String flags = (required ? "r" : "") + (custom ? "c" : "") + (key ? "k" : "");
    return part(path) + part(type) + part(length) + part(precision) + part(scale) + part(flags);
  }

  private static String part(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.length() + ":" + text;
  }
}
