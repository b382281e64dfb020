package io.ledgerway.connector.erplegacy.internal.file;

import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.ANSWER_CODE;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.ANSWER_DECISION;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.ANSWER_DOCUMENT;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.ANSWER_MESSAGE;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.ANSWER_NUMBER;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.ANSWER_TEXT;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.ANSWER_TIME;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.CONTROL_COUNT;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.CONTROL_HASH;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.CONTROL_RECORDS;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.FILE_COMPANY;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.FILE_CREATED;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.FILE_ID;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.FILE_MODE;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.FILE_RECEIVER;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.FILE_SENDER;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.REFUSAL_CODE;
import static io.ledgerway.connector.erplegacy.internal.layout.FieldContent.REFUSAL_TEXT;

import io.ledgerway.connector.erplegacy.internal.layout.AnswerRecord;
import io.ledgerway.connector.erplegacy.internal.layout.AnswerRecords;
import io.ledgerway.connector.erplegacy.internal.layout.FieldContent;
import io.ledgerway.connector.erplegacy.internal.layout.RecordKind;
import io.ledgerway.connector.erplegacy.internal.map.Answer;
import java.io.Closeable;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer file of the ERP, read from its beginning: header, answers, trailer. Every answer is
 * given out before the trailer is known to agree; {@link #verify} reads a whole file without giving
 * anything out. Not thread-safe.
 */
final class AnswerFile implements Closeable {

  private static final int MOST_ANSWERS = 100_000;
  private static final int LONGEST_ID = 200;

  private final FileSettings settings;
  private final AnswerRecords records;
  private final HashTotal hash = new HashTotal();
  private final boolean headed;
  private String fileId = "";
  private @Nullable Instant createdAt;
  private boolean refused;

  private AnswerFile(FileSettings settings, InputStream in) {
    this.settings = settings;
    this.records = AnswerRecords.open(settings.layout().answers(), in);
    this.headed = settings.layout().answers().record(RecordKind.HEADER).isPresent();
  }

  /** Opens a file and reads its header. */
  static AnswerFile open(FileSettings settings, InputStream in) {
    AnswerFile file = new AnswerFile(settings, in);
    try {
      if (file.headed) {
        file.header();
      }
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
    requireMore();
    AnswerRecord record = records.record();
    if (record == null) {
      throw records.unreadable(
          "MALFORMED", "The record is of no known kind or has the wrong number of fields");
    }
    return switch (record.kind()) {
      case ANSWER -> answer(record);
      case REFUSAL -> refusal(record);
      case TRAILER -> {
        trailer(record);
        yield null;
      }
      default -> throw records.unreadable("MALFORMED", "A header stands where it must not");
    };
  }

  /** The line on which the last answer began. */
  int line() {
    return records.line();
  }

  private void requireMore() {
    if (!records.advance()) {
      throw records.unreadable("TRAILER_MISSING", "The file ends without its trailer");
    }
  }

  private void header() {
    requireMore();
    AnswerRecord record = records.record();
    boolean agrees =
        record != null
            && record.kind() == RecordKind.HEADER
            && agrees(record, FILE_SENDER, settings.receiver())
            && agrees(record, FILE_RECEIVER, settings.sender())
            && agrees(record, FILE_COMPANY, settings.company());
    if (record == null || !agrees) {
      throw records.unreadable(
          "HEADER_MISMATCH",
          "The file does not begin with the header of an answer file from "
              + settings.receiver()
              + " to "
              + settings.sender());
    }
    if (!agrees(record, FILE_MODE, settings.mode())) {
      throw records.unreadable(
          "MODE_MISMATCH",
          "The file is not marked " + settings.mode() + " as this connection's files are");
    }
    fileId = record.text(FILE_ID);
    createdAt = records.moment(record, FILE_CREATED);
  }

  private static boolean agrees(AnswerRecord record, FieldContent content, String expected) {
    return !record.has(content) || record.text(content).equals(expected);
  }

  private Answer answer(AnswerRecord record) {
    if (refused) {
      throw records.unreadable("MALFORMED", "A refused file has answers of its own");
    }
    String messageId = record.text(ANSWER_MESSAGE);
    String decision = record.text(ANSWER_DECISION);
    if (messageId.isBlank() || messageId.length() > LONGEST_ID || decision.isBlank()) {
      throw records.unreadable("MALFORMED", "The answer has no message id or no decision");
    }
    if (hash.count() == MOST_ANSWERS) {
      throw records.unreadable(
          "TOO_MANY_RECORDS", "The file has more than " + MOST_ANSWERS + " answers");
    }
    hash.add(messageId);
    return new Answer(
        messageId,
        record.text(ANSWER_NUMBER),
        decision,
        record.text(ANSWER_DOCUMENT),
        record.text(ANSWER_CODE),
        record.text(ANSWER_TEXT),
        records.moment(record, ANSWER_TIME));
  }

  /** The ERP refused our whole file: the file's id speaks for every message in it. */
  private Answer refusal(AnswerRecord record) {
    if (refused || hash.count() > 0) {
      throw records.unreadable("MALFORMED", "A refused file has answers of its own");
    }
    String named = record.has(FILE_ID) ? record.text(FILE_ID) : fileId;
    if (named.isBlank()) {
      throw records.unreadable(
          "NO_FILE_ID",
          "The ERP refused a file of ours without naming its id; find out there which");
    }
    refused = true;
    return new Answer(
        named,
        null,
        "REJECTED",
        null,
        record.text(REFUSAL_CODE),
        record.text(REFUSAL_TEXT),
        createdAt);
  }

  private void trailer(AnswerRecord record) {
    if (!counts(record.text(CONTROL_COUNT), hash.count())) {
      throw records.unreadable(
          "TRAILER_COUNT", "The trailer counts other answers than the file holds");
    }
    if (record.has(CONTROL_RECORDS) && !counts(record.text(CONTROL_RECORDS), records.count())) {
      throw records.unreadable(
          "TRAILER_COUNT", "The trailer counts other records than the file holds");
    }
    if (record.has(CONTROL_HASH) && !record.text(CONTROL_HASH).equals(hash.hex())) {
      throw records.unreadable(
          "TRAILER_HASH", "The hash total of the trailer is not that of the message ids");
    }
    while (records.advance()) {
      if (!records.isBlank()) {
        throw records.unreadable("MALFORMED", "Something stands behind the trailer");
      }
    }
  }

  private static boolean counts(String digits, long expected) {
    return digits.matches("[0-9]{1,18}") && Long.parseLong(digits) == expected;
  }

  @Override
  public void close() {
    records.close();
  }
}
