package io.ledgerway.connector.erplegacy.internal.layout;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of an answer file, one at a time, within limits. Not thread-safe. */
public abstract sealed class AnswerRecords implements Closeable permits CsvRecords, FixedRecords {

  private static final String ASK_AGAIN = ": have the ERP send it again under a new name";

  private final FileLayout layout;
  private long count;

  AnswerRecords(FileLayout layout) {
    this.layout = layout;
  }

  /**
   * Opens a file.
   *
   * @param layout what it looks like
   * @param in its bytes; closed with the records
   * @return the records
   */
  public static AnswerRecords open(FileLayout layout, InputStream in) {
    return layout.csv() ? new CsvRecords(layout, in) : new FixedRecords(layout, in);
  }

  /** The text of a file, without the mark that some systems put before it. */
  static Reader reader(FileLayout layout, InputStream in) {
    return new BufferedReader(
        new MarkedReader(new InputStreamReader(in, layout.charset().newDecoder())));
  }

  private static final class MarkedReader extends FilterReader {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private boolean begun;

    MarkedReader(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] into, int offset, int most) throws IOException {
      if (begun || most == 0) {
        return super.read(into, offset, most);
      }
      begun = true;
      int first = in.read();
      if (first == BYTE_ORDER_MARK) {
        return super.read(into, offset, most);
      }
      if (first >= 0) {
        into[offset] = (char) first;
      }
      return first < 0 ? -1 : 1;
    }
  }

  /** Moves to the next record; false at the end of the file. */
  public final boolean advance() {
    boolean moved;
    try {
      moved = move();
    } catch (IOException e) {
      throw failure(e);
    }
    count += moved ? 1 : 0;
    return moved;
  }

  /** The record that stands here by its layout; null where it is of no kind. */
  public final @Nullable AnswerRecord record() {
    for (RecordLayout each : layout.records()) {
      List<String> fields = fields(each);
      if (fields != null) {
        return new AnswerRecord(each, fields);
      }
    }
    return null;
  }

  /** How many records have been passed, with the one that stands here. */
  public final long count() {
    return count;
  }

  /** Moves to the next record. */
  abstract boolean move() throws IOException;

  /** The fields of the present record, without padding; null when it is of another kind. */
  abstract @Nullable List<String> fields(RecordLayout record);

  /** Whether nothing stands here, as on an empty line. */
  public abstract boolean isBlank();

  /** The line on which the present record begins; its number where there are no lines. */
  public abstract int line();

  /**
   * A moment in the present record.
   *
   * @param record the record
   * @param content which one
   * @return the moment; null where there is none
   */
  public final @Nullable Instant moment(AnswerRecord record, FieldContent content) {
    String text = record.text(content);
    FieldLayout field = record.field(content);
    if (field == null || text.isEmpty()) {
      return null;
    }
    try {
      return Moments.parse(text, field);
    } catch (DateTimeException e) {
      ConnectorException refusal =
          unreadable(
              "MALFORMED",
              field.pattern() == null
                  ? "A time of the record is no ISO 8601 time with zone"
                  : "A time of the record is not written as the layout says");
      refusal.addSuppressed(e);
      throw refusal;
    }
  }

  /** The refusal of the file at its present record. */
  public final ConnectorException unreadable(String code, String what) {
    return new ConnectorException(Failure.unreadable(code, what + ASK_AGAIN, line(), 1));
  }

  final ConnectorException failure(IOException cause) {
    if (cause instanceof CharacterCodingException) {
      return unreadable("ENCODING", "At or after this record the file is not " + layout.charset());
    }
    return new ConnectorException(
        Failure.of(
            FailureCategory.UNREACHABLE,
            Effect.NOT_SENT,
            "An answer file can't be read to its end"),
        cause);
  }

  @Override
  public abstract void close();
}
