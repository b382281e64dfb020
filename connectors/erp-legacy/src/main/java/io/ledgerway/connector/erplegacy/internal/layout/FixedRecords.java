package io.ledgerway.connector.erplegacy.internal.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file of fixed width. Not thread-safe. */
final class FixedRecords extends AnswerRecords {

  /** What old systems put behind the last line. */
  private static final char END_OF_FILE = 0x1A;

  private final FileLayout layout;
  private final Reader in;
  private String record = "";
  private int line;

  FixedRecords(FileLayout layout, InputStream in) {
    super(layout);
    this.layout = layout;
    this.in = reader(layout, in);
  }

  @Override
  boolean move() throws IOException {
    line++;
    StringBuilder text = new StringBuilder();
    int next = in.read();
    if (next < 0) {
      return false;
    }
    boolean lines = !layout.lineEnd().isEmpty();
    while (next >= 0 && !(lines && next == '\n')) {
      text.append((char) next);
      if (text.length() > FileParser.WIDEST) {
        throw unreadable(
            "MALFORMED", "The line has more than " + FileParser.WIDEST + " characters");
      }
      next = lines || text.length() < layout.width() ? in.read() : -1;
    }
    int last = text.length() - 1;
    if (lines && last >= 0 && text.charAt(last) == '\r') {
      text.setLength(last);
    }
    record = text.toString();
    return true;
  }

  @Override
  @Nullable List<String> fields(RecordLayout as) {
    int width = layout.widthOf(as);
    String padded = record + " ".repeat(Math.max(0, width - record.length()));
    for (FieldLayout field : as.fields()) {
      if (field.content() == null && !in(padded, field).equals(field.padded(field.literal()))) {
        return null;
      }
    }
    int least = layout.cutBlanks() ? as.leastWidth() : width;
    if (record.length() < least) {
      throw unreadable(
          "MALFORMED",
          "The line has " + record.length() + " characters where its record has " + width);
    }
    if (!padded.substring(width).isBlank()) {
      throw unreadable(
          "MALFORMED", "Something stands behind the " + width + " characters of the record");
    }
    List<String> fields = new ArrayList<>();
    for (FieldLayout field : as.fields()) {
      fields.add(text(field, in(padded, field)));
    }
    return fields;
  }

  /** A count keeps its zeros, so that none can be told from a count that is missing. */
  private static String text(FieldLayout field, String raw) {
    FieldContent content = field.content();
    if (raw.isBlank() || (content != null && content.type() == FieldContent.Type.COUNT)) {
      return raw.strip();
    }
    return field.stripped(raw);
  }

  private static String in(String padded, FieldLayout field) {
    return padded.substring(field.start() - 1, field.end() - 1);
  }

  @Override
  public boolean isBlank() {
    return record.chars().allMatch(c -> c == ' ' || c == END_OF_FILE);
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
