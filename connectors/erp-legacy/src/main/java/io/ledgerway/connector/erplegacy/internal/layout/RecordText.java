package io.ledgerway.connector.erplegacy.internal.layout;

import io.ledgerway.connector.erplegacy.internal.map.RefusedPayableException;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes records of one file as their layout says: exactly or not at all. Not thread-safe. */
public final class RecordText {

  /** What happened to a text for people. */
  public enum Change {
    /** It was cut to the length of its field, or characters became question marks. */
    FITTED,
    /** An apostrophe was put before what a spreadsheet would take for a formula. */
    GUARDED
  }

  private static final String STARTS_FORMULA = "=+-@";

  private final FileLayout file;
  private final CharsetEncoder encoder;
  private final Set<Change> changes = EnumSet.noneOf(Change.class);

  /**
   * A writer.
   *
   * @param file what the file looks like
   */
  public RecordText(FileLayout file) {
    this.file = file;
    this.encoder = file.charset().newEncoder();
  }

  /** What happened to texts since this was last asked. */
  public Set<Change> takeChanges() {
    Set<Change> taken = Set.copyOf(changes);
    changes.clear();
    return taken;
  }

  /**
   * One record.
   *
   * @param record its layout
   * @param currency currency of its amounts; null where it has none
   * @param values its values
   * @return its fields in CSV, its line in fixed width
   * @throws RefusedPayableException when a value does not fit
   */
  public List<String> of(RecordLayout record, @Nullable String currency, FieldValues values)
      throws RefusedPayableException {
    List<String> fields = new ArrayList<>();
    for (FieldLayout field : record.fields()) {
      fields.add(text(field, currency, values));
    }
    return file.csv() ? fields : List.of(line(record, fields));
  }

  private String line(RecordLayout record, List<String> fields) {
    StringBuilder line = new StringBuilder(" ".repeat(file.widthOf(record)));
    for (int i = 0; i < fields.size(); i++) {
      FieldLayout field = record.fields().get(i);
      line.replace(field.start() - 1, field.end() - 1, fields.get(i));
    }
    return line.toString();
  }

  private String text(FieldLayout field, @Nullable String currency, FieldValues values)
      throws RefusedPayableException {
    FieldContent content = field.content();
    if (content == null) {
      return field.padded(field.literal());
    }
    Object value = values.of(content);
    if (value == null || value.equals("")) {
      return blank(field);
    }
    return switch (content.type()) {
      case ID -> padded(field, id(field, (String) value));
      case TEXT -> field.padded(forPeople(field, (String) value));
      case NUMBER -> number(field, (BigDecimal) value, currency);
      case COUNT -> padded(field, value.toString());
      case DATE, TIME -> padded(field, time(field, value));
    };
  }

  /** No value: what the layout gives for it, else nothing but blanks. */
  private static String blank(FieldLayout field) {
    return field.empty() + " ".repeat(Math.max(0, field.length() - field.empty().length()));
  }

  private String id(FieldLayout field, String value) throws RefusedPayableException {
    String code = field.codes().getOrDefault(value, value);
    if (code.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedPayableException(
          "CONTROL_CHARACTER", "The " + field.what() + " holds a control character");
    }
    if (!encoder.canEncode(code)
        || (field.isFixed() && code.codePoints().anyMatch(c -> c > 0xFFFF))) {
      throw new RefusedPayableException(
          "NOT_IN_CHARSET",
          "The " + field.what() + " has characters that " + file.charset() + " does not have");
    }
    if (field.isFixed() && !field.stripped(code).equals(code)) {
      throw new RefusedPayableException(
          "PADDED",
          "The "
              + field.what()
              + (field.right() ? " begins" : " ends")
              + " with the character that pads its field");
    }
    return code;
  }

  private static String padded(FieldLayout field, String text) throws RefusedPayableException {
    if (field.isFixed() && text.length() > field.length()) {
      throw new RefusedPayableException(
          "TOO_LONG", "The " + field.what() + " has more than " + field.length() + " characters");
    }
    return field.padded(text);
  }

  private String forPeople(FieldLayout field, String value) {
    if (file.csv() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0) {
      changes.add(Change.GUARDED);
      return encodable(field, "'" + value);
    }
    String text = encodable(field, value);
    if (!field.isFixed() || text.length() <= field.length()) {
      return text;
    }
    changes.add(Change.FITTED);
    return text.substring(0, field.length());
  }

  private String encodable(FieldLayout field, String value) {
    StringBuilder text = new StringBuilder();
    value.codePoints().map(c -> isEncodable(field, c) ? c : '?').forEach(text::appendCodePoint);
    if (!text.toString().equals(value)) {
      changes.add(Change.FITTED);
    }
    return text.toString();
  }

  private boolean isEncodable(FieldLayout field, int character) {
    return encoder.canEncode(Character.toString(character))
        && !(field.isFixed() && Character.isSupplementaryCodePoint(character));
  }

  private static String number(FieldLayout field, BigDecimal value, @Nullable String currency)
      throws RefusedPayableException {
    NumberForm form = field.number();
    int ofCurrency =
        currency == null
            ? NumberForm.MOST_OF_CURRENCY
            : new Money(BigDecimal.ZERO, new CurrencyCode(currency)).minorUnits();
    boolean negative = value.signum() < 0;
    String digits = form.digits(value, ofCurrency, field.what());
    if (!field.isFixed()) {
      String text = form.sign().behind(digits, negative, false);
      return negative && form.sign() == Sign.LEADING ? "-" + text : text;
    }
    int room = field.length() - (form.sign() == Sign.TRAILING ? 1 : 0);
    String minus = negative && form.sign() == Sign.LEADING ? "-" : "";
    if (minus.length() + digits.length() > room) {
      throw new RefusedPayableException(
          "TOO_MANY_DIGITS",
          "The "
              + field.what()
              + " has more digits than its "
              + field.length()
              + " characters hold");
    }
    if (field.pad() == '0') {
      String zeros = "0".repeat(room - minus.length() - digits.length());
      return minus + form.sign().behind(zeros + digits, negative, true);
    }
    return field.padded(form.sign().behind(minus + digits, negative, true));
  }

  private static String time(FieldLayout field, Object value) throws RefusedPayableException {
    DateTimeFormatter pattern = field.pattern();
    if (pattern == null) {
      return value.toString();
    }
    if (value instanceof Instant moment) {
      return pattern.format(LocalDateTime.ofInstant(moment, field.zone()));
    }
    LocalDate day = (LocalDate) value;
    String text = pattern.format(day);
    if (!isSame(day, text, pattern) || text.equals(field.empty())) {
      throw new RefusedPayableException(
          "NO_DATE", "The " + field.what() + " can't be told by the pattern of its field");
    }
    return text;
  }

  private static boolean isSame(LocalDate day, String text, DateTimeFormatter pattern) {
    try {
      return day.equals(LocalDate.parse(text, pattern));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
