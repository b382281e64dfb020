package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.bankformats.TextLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file, each with its continuations (88). */
final class BaiRecords {

  private static final String CONTINUATION = "88";

  private final Lines lines;
  private final TextLimits limits;
  private final Deviations deviations;

  BaiRecords(Lines lines, TextLimits limits, Deviations deviations) {
    this.lines = lines;
    this.limits = limits;
    this.deviations = deviations;
  }

  long line() {
    return lines.number();
  }

  /** The next record, null at the end of the file. */
  @Nullable BaiRecord next() {
    Lines.Line line = lines.next();
    while (line != null && !isRecord(line.trimmed())) {
      if (line.trimmed().isEmpty()) {
        blank(line.number());
      } else {
        deviations.refuse(
            "BAI2-RECORD",
            line.number(),
            null,
            "the line begins with no record code and was passed over. Have the file checked.");
      }
      if (!deviations.isEmpty()) {
        return new BaiRecord("", line.number(), List.of(""));
      }
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    String code = line.trimmed().substring(0, 2);
    List<String> pieces = new ArrayList<>();
    pieces.add(content(line.trimmed()));
    int taken = 1;
    for (Lines.Line next = lines.peek(); isContinuation(next); next = lines.peek()) {
      lines.next();
      if (++taken > limits.recordLines()) {
        throw new BankFormatProblem(
            "TEXT-LIMIT",
            lines.number(),
            code,
            "the record has more than "
                + limits.recordLines()
                + " lines. Is the file damaged? Else raise TextLimits.recordLines.");
      }
      if (next == null || next.trimmed().isEmpty()) {
        blank(lines.number());
      } else {
        pieces.add(content(next.trimmed()));
      }
    }
    return new BaiRecord(code, line.number(), pieces);
  }

  private void blank(long line) {
    deviations.tolerate("BAI2-EMPTY-LINE", line, null, "an empty line was passed over.");
  }

  private static boolean isContinuation(Lines.@Nullable Line line) {
    return line != null
        && (line.trimmed().isEmpty()
            || (isRecord(line.trimmed()) && line.trimmed().startsWith(CONTINUATION)));
  }

  private static boolean isRecord(String text) {
    return text.length() >= 2
        && Calendar.isDigits(text.substring(0, 2))
        && (text.length() == 2 || text.charAt(2) == ',' || text.charAt(2) == '/');
  }

  private static String content(String text) {
    return text.length() == 2 ? "" : text.charAt(2) == '/' ? "/" : text.substring(3);
  }
}
