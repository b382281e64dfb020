package io.ledgerway.base.bankformats.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record with its continuations, read field by field. A field ends with a comma or with its
 * line, whether the line ends with a slash or not; the text of a detail takes all that is left.
 */
final class BaiRecord {

  private final String code;
  private final long line;
  private final List<String> pieces;
  private int piece;
  private int at;
  private boolean pieceEnded;

  /**
   * A record.
   *
   * @param code two digits
   * @param line number of its first line
   * @param pieces what follows the code on each of its lines, and may end with a slash
   */
  BaiRecord(String code, long line, List<String> pieces) {
    this.code = code;
    this.line = line;
    this.pieces = pieces;
  }

  String code() {
    return code;
  }

  long line() {
    return line;
  }

  /** Lines that it stands on. */
  int lineCount() {
    return pieces.size();
  }

  boolean hasNext() {
    return piece < pieces.size();
  }

  /** The next field; empty behind the last one. */
  String next() {
    if (!hasNext()) {
      return "";
    }
    String text = withoutSlash(pieces.get(piece));
    int comma = text.indexOf(',', at);
    String field = text.substring(at, comma < 0 ? text.length() : comma).strip();
    pieceEnded = comma < 0;
    if (pieceEnded) {
      piece++;
      at = 0;
    } else {
      at = comma + 1;
    }
    return field;
  }

  /** Whether the field read last is the end of a line without a slash, and further lines follow. */
  boolean wrappedWithoutSlash() {
    return pieceEnded && hasNext() && !pieces.get(piece - 1).endsWith("/");
  }

  /** All that is left, line by line; a slash at the end of a line is the end of the line. */
  List<String> text() {
    List<String> text = new ArrayList<>();
    for (; hasNext(); piece++, at = 0) {
      String left = withoutSlash(pieces.get(piece));
      String rest = left.substring(at).strip();
      if (!rest.isEmpty()) {
        text.add(rest);
      }
    }
    return text;
  }

  /** Whether one of its lines does not end with a slash. */
  boolean lacksSlash() {
    return pieces.stream().anyMatch(text -> !text.endsWith("/"));
  }

  /** The next field as a day of {@code YYMMDD}; null when it is empty or no day. */
  @Nullable LocalDate nextDay() {
    return Calendar.day(next());
  }

  private static String withoutSlash(String text) {
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
