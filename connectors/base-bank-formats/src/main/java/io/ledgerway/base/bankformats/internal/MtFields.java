package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.bankformats.TextLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of all messages of a file, each message followed by its end. Blocks ({1:}{2:}{4:}) and
 * a bank's own lines between messages are passed over.
 */
final class MtFields {

  private static final Pattern TAG = Pattern.compile(":([0-9]{2}[A-Z]?|NS):(.*)");
  private static final Pattern KIND =
      Pattern.compile("\\{2:[IO](94[0-9])|^:?(94[0-9]):?( [0-9]+)?$");
  private static final Set<String> KNOWN =
      Set.of(
          "20", "21", "25", "25P", "28", "28C", "60F", "60M", "61", "86", "62F", "62M", "64", "65",
          "13", "13D", "34F", "90C", "90D", "NS");

  private static final String HEADER = "{1:";

  /** Blanks at the end of its lines may part words. */
  private static final String INFORMATION = "86";

  /** Fields of several lines. */
  private static final Set<String> WRAPPED = Set.of("61", "86", "25P", "NS");

  /** After these a bank's own lines may follow without an end of the message. */
  private static final Set<String> LAST = Set.of("62F", "62M", "64", "65", "90C", "90D");

  private final Lines lines;
  private final TextLimits limits;
  private final Deviations deviations;
  private boolean inMessage;
  private String last = "";
  private boolean ended;
  private @Nullable String kind;
  private @Nullable String rest;

  MtFields(Lines lines, TextLimits limits, Deviations deviations) {
    this.lines = lines;
    this.limits = limits;
    this.deviations = deviations;
  }

  /** The number of the line that was read last. */
  long line() {
    return lines.number();
  }

  /** Type of the message that was begun last, where a header names it, such as {@code 942}. */
  @Nullable String kind() {
    return kind;
  }

  /** The next field, or end of a message; null at the end of the file. */
  @Nullable MtField next() {
    while (true) {
      Lines.Line line = rest == null ? lines.next() : new Lines.Line(lines.number(), rest);
      rest = null;
      if (line == null) {
        return inMessage ? endOfFile() : null;
      }
      MtField field = inMessage ? inside(line) : outside(line);
      if (field != null) {
        return field;
      }
    }
  }

  private @Nullable MtField outside(Lines.Line line) {
    String text = line.text().strip();
    Matcher kinds = KIND.matcher(text);
    if (kinds.find()) {
      kind = kinds.group(1) == null ? kinds.group(2) : kinds.group(1);
      ended = false;
    }
    int block = text.indexOf("{4:");
    if (block >= 0) {
      begin();
      String after = text.substring(block + 3).strip();
      rest = after.isEmpty() ? null : after;
      return null;
    }
    Matcher tag = TAG.matcher(text);
    if (tag.matches() && KNOWN.contains(tag.group(1))) {
      begin();
      return inside(line);
    }
    return null;
  }

  private void begin() {
    if (ended) {
      kind = null;
    }
    ended = false;
    inMessage = true;
    last = "";
  }

  private MtField end(long line) {
    inMessage = false;
    ended = true;
    return new MtField("", line, List.of(""));
  }

  private MtField endOfFile() {
    deviations.tolerate(
        "MT940-END",
        lines.number(),
        null,
        "the file ends without the line '-' that ends a message. Check that it is complete.");
    return end(lines.number());
  }

  private @Nullable MtField inside(Lines.Line line) {
    String text = line.trimmed();
    if (text.isEmpty()) {
      blank(line.number());
      return null;
    }
    if (isEnd(text)) {
      String after = text.substring(text.startsWith("-}") ? 2 : text.length());
      rest = after.isEmpty() ? null : after;
      return end(line.number());
    }
    Matcher tag = TAG.matcher(text);
    if (!tag.matches()) {
      return stray(line);
    }
    if (tag.group(1).equals("20") && !last.isEmpty()) {
      deviations.tolerate(
          "MT940-END",
          line.number(),
          ":20:",
          "a message begins and the one before has no line '-'. Check that it is complete.");
      rest = text;
      return end(line.number());
    }
    last = tag.group(1);
    String content = line.text().substring(tag.start(2));
    MtField field = field(last, line.number(), content);
    if (KNOWN.contains(last)) {
      return field;
    }
    deviations.tolerate(
        "MT940-FIELD", field.line(), field.name(), "the field is unknown and was passed over.");
    return null;
  }

  private static boolean isEnd(String text) {
    return text.equals("-") || text.startsWith("-}") || text.equals("-XXX");
  }

  private void blank(long line) {
    deviations.tolerate("MT940-EMPTY-LINE", line, null, "an empty line was passed over.");
  }

  /** A line that belongs to no field: a bank's own line behind a message, else passed over. */
  private @Nullable MtField stray(Lines.Line line) {
    if (LAST.contains(last) || line.text().startsWith(HEADER)) {
      deviations.tolerate(
          "MT940-END", line.number(), null, "the message before has no line '-' at its end.");
      rest = line.trimmed();
      return end(line.number());
    }
    deviations.refuse(
        "MT940-FIELD",
        line.number(),
        null,
        "the line belongs to no field and was passed over. Have the file checked.");
    return null;
  }

  private MtField field(String tag, long number, String first) {
    List<String> content = new ArrayList<>();
    boolean keepsBlanks = tag.equals(INFORMATION);
    content.add(keepsBlanks ? first : first.stripTrailing());
    boolean single = KNOWN.contains(tag) && !WRAPPED.contains(tag);
    int taken = 1;
    for (Lines.Line next = lines.peek(); next != null; next = lines.peek()) {
      String text = next.trimmed();
      if (isEnd(text)
          || isField(text)
          || text.startsWith(HEADER)
          || (LAST.contains(tag) && !text.isEmpty())) {
        break;
      }
      lines.next();
      taken++;
      if (text.isEmpty()) {
        blank(next.number());
        continue;
      }
      if (taken > limits.recordLines()) {
        throw new BankFormatProblem(
            "TEXT-LIMIT",
            next.number(),
            ":" + tag + ":",
            "the field has more than "
                + limits.recordLines()
                + " lines. Is the file damaged? Else raise TextLimits.recordLines.");
      }
      if (single || text.startsWith(":") || text.startsWith("-")) {
        deviations.tolerate(
            "MT940-WRAP",
            next.number(),
            ":" + tag + ":",
            "a line that begins like a field, or goes on where none should, was taken as text.");
      }
      content.add(keepsBlanks ? next.text() : text);
    }
    return new MtField(tag, number, content);
  }

  private static boolean isField(String text) {
    if (!text.startsWith(":")) {
      return false;
    }
    Matcher tag = TAG.matcher(text);
    return tag.matches() && KNOWN.contains(tag.group(1));
  }
}
