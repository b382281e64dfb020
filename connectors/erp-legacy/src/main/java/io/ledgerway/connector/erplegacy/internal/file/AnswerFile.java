package io.ledgerway.connector.erplegacy.internal.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.ledgerway.connector.erplegacy.internal.map.Answer;
import io.ledgerway.connector.failure.ConnectorException;
import java.io.Closeable;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer file of the ERP, read from its beginning: header, answers, trailer. Every answer is
 * given out before the trailer is known to agree; {@link #verify} reads a whole file without giving
 * anything out. Not thread-safe.
 */
final class AnswerFile implements Closeable {

  private static final Map<String, Integer> FIELDS = Map.of("H", 9, "A", 8, "F", 4, "T", 4);
  private static final int MOST_ANSWERS = 100_000;
  private static final int LONGEST_ID = 200;

  private final FileSettings settings;
  private final CsvRecords records;
  private final HashTotal hash = new HashTotal();
  private String fileId = "";
  private @Nullable Instant createdAt;
  private boolean refused;

  private AnswerFile(FileSettings settings, InputStream in) {
    this.settings = settings;
    this.records = new CsvRecords(in);
  }

  /** Opens a file and reads its header. */
  static AnswerFile open(FileSettings settings, InputStream in) {
    AnswerFile file = new AnswerFile(settings, in);
    try {
      file.header();
      return file;
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Reads a whole file and refuses it where anything in it does not agree. */
  static void verify(FileSettings settings, InputStream in) {
    try (AnswerFile file = open(settings, in)) {
      Answer answer = file.next();
      while (answer != null) {
        answer = file.next();
      }
    }
  }

  /** The next answer, or null after the trailer. */
  @Nullable Answer next() {
    CsvRecord csv = required();
    return switch (csv.getField(0)) {
      case "A" -> answer(csv);
      case "F" -> refusal(csv);
      case "T" -> {
        trailer(csv);
        yield null;
      }
      default -> throw records.unreadable("MALFORMED", "A header stands where it must not");
    };
  }

  /** The line on which the last answer began. */
  int line() {
    return records.line();
  }

  private CsvRecord required() {
    CsvRecord csv = records.next();
    if (csv == null) {
      throw records.unreadable("TRAILER_MISSING", "The file ends without its trailer");
    }
    Integer expected = FIELDS.get(csv.getField(0));
    if (expected == null || csv.getFieldCount() != expected) {
      throw records.unreadable(
          "MALFORMED", "The record is of no known kind or has the wrong number of fields");
    }
    return csv;
  }

  private void header() {
    CsvRecord csv = required();
    boolean agrees =
        csv.getField(0).equals("H")
            && csv.getField(1).equals(settings.receiver())
            && csv.getField(2).equals(settings.sender())
            && csv.getField(3).equals("APACK")
            && csv.getField(7).equals("1");
    if (!agrees) {
      throw records.unreadable(
          "HEADER_MISMATCH",
          "The file does not begin with the header of a version 1 APACK file from "
              + settings.receiver()
              + " to "
              + settings.sender());
    }
    if (!csv.getField(8).equals(settings.mode())) {
      throw records.unreadable(
          "MODE_MISMATCH",
          "The file is not marked " + settings.mode() + " as this connection's files are");
    }
    fileId = csv.getField(4);
    createdAt = instant(csv.getField(6));
  }

  private Answer answer(CsvRecord csv) {
    if (refused) {
      throw records.unreadable("MALFORMED", "A refused file has answers of its own");
    }
    String messageId = csv.getField(1);
    if (messageId.isBlank() || messageId.length() > LONGEST_ID || csv.getField(3).isBlank()) {
      throw records.unreadable("MALFORMED", "The answer has no message id or no decision");
    }
    if (hash.count() == MOST_ANSWERS) {
      throw records.unreadable(
          "TOO_MANY_RECORDS", "The file has more than " + MOST_ANSWERS + " answers");
    }
    hash.add(messageId);
    return new Answer(
        messageId,
        csv.getField(2),
        csv.getField(3),
        csv.getField(4),
        csv.getField(5),
        csv.getField(6),
        instant(csv.getField(7)));
  }

  /** The ERP refused our whole file: the file's id speaks for every message in it. */
  private Answer refusal(CsvRecord csv) {
    if (refused || hash.count() > 0) {
      throw records.unreadable("MALFORMED", "A refused file has answers of its own");
    }
    if (fileId.isBlank()) {
      throw records.unreadable(
          "NO_FILE_ID",
          "The ERP refused a file of ours without naming its id; find out there which");
    }
    refused = true;
    return new Answer(fileId, null, "REJECTED", null, csv.getField(2), csv.getField(3), createdAt);
  }

  private void trailer(CsvRecord csv) {
    if (!csv.getField(1).equals(Long.toString(hash.count()))) {
      throw records.unreadable(
          "TRAILER_COUNT", "The trailer counts other answers than the file holds");
    }
    if (!csv.getField(3).equals(hash.hex())) {
      throw records.unreadable(
          "TRAILER_HASH", "The hash total of the trailer is not that of the message ids");
    }
    for (CsvRecord rest = records.next(); rest != null; rest = records.next()) {
      if (rest.getFieldCount() != 1 || !rest.getField(0).isEmpty()) {
        throw records.unreadable("MALFORMED", "Something stands behind the trailer");
      }
    }
  }

  private @Nullable Instant instant(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      ConnectorException refusal =
          records.unreadable("MALFORMED", "A time of the record is no ISO 8601 time with zone");
      refusal.addSuppressed(e);
      throw refusal;
    }
  }

  @Override
  public void close() {
    records.close();
  }
}
