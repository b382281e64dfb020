package io.ledgerway.connector.erplegacy.internal.layout;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record.
 *
 * @param line line of the layout that describes it
 * @param content what it holds; null for a fixed text
 * @param literal the fixed text; empty unless {@code content} is null
 * @param start place of its first character, from 1; 0 in CSV
 * @param length how many characters it has; 0 in CSV
 * @param right whether padding stands before the value
 * @param pad what it is padded with
 * @param number how a number is written
 * @param pattern how a day or moment is written; null for ISO 8601 with an offset
 * @param zone zone of a moment
 * @param empty what stands for no value
 * @param codes the ERP's code for each of our words; empty where words go out as they are
 * @param words content and options in the words of the layout
 */
public record FieldLayout(
    int line,
    @Nullable FieldContent content,
    String literal,
    int start,
    int length,
    boolean right,
    char pad,
    NumberForm number,
    @Nullable DateTimeFormatter pattern,
    ZoneId zone,
    String empty,
    Map<String, String> codes,
    String words) {

  /** Copies the codes. */
  public FieldLayout {
    codes = Map.copyOf(codes);
  }

  boolean isFixed() {
    return length > 0;
  }

  /** The place behind it, from 1; 0 in CSV. */
  int end() {
    return start + length;
  }

  /** What it is called in messages. */
  String what() {
    return content == null ? "fixed text" : content.word();
  }

  /** A text with its padding; one that is too long stays as it is. */
  String padded(String text) {
    if (text.length() >= length) {
      return text;
    }
    String padding = String.valueOf(pad).repeat(length - text.length());
    return right ? padding + text : text + padding;
  }

  /** A text without its padding. */
  String stripped(String text) {
    int from = 0;
    int to = text.length();
    if (right) {
      while (from < to && text.charAt(from) == pad) {
        from++;
      }
    } else {
      while (from < to && text.charAt(to - 1) == pad) {
        to--;
      }
    }
    return text.substring(from, to);
  }

  /**
   * Our word for a code of the ERP, or the code itself where there is none.
   *
   * @return empty for a text that is no code of the ERP but one of our words: what it means there
   *     nobody knows
   */
  String word(String code) {
    for (Map.Entry<String, String> each : codes.entrySet()) {
      if (each.getValue().equals(code)) {
        return each.getKey();
      }
    }
    return codes.containsKey(code) ? "" : code;
  }
}
