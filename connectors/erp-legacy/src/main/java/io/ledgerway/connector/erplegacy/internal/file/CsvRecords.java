package io.ledgerway.connector.erplegacy.internal.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file, one at a time, within limits. Not thread-safe. */
final class CsvRecords implements Closeable {

  private static final int LONGEST_RECORD = 16_384;
  private static final int MOST_FIELDS = 16;
  private static final String ASK_AGAIN = ": have the ERP send it again under a new name";

  private final CloseableIterator<CsvRecord> records;
  private int line = 1;
  private int nextLine = 1;

  CsvRecords(InputStream in) {
    records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(LONGEST_RECORD)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(MOST_FIELDS)
                    .maxFieldSize(LONGEST_RECORD)
                    .maxRecordSize(LONGEST_RECORD)
                    .build(),
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))
            .iterator();
  }

  /** The next record, or null after the last one. */
  @Nullable CsvRecord next() {
    try {
      line = nextLine;
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord csv = records.next();
      line = (int) Math.min(Integer.MAX_VALUE, csv.getStartingLineNumber());
      nextLine = line + 1 + breaks(csv);
      return csv;
    } catch (CsvParseException e) {
      throw unreadable(
          "MALFORMED",
          "No CSV record of at most "
              + MOST_FIELDS
              + " fields and "
              + LONGEST_RECORD
              + " characters begins here");
    } catch (UncheckedIOException e) {
      throw failure(Objects.requireNonNull(e.getCause()));
    }
  }

  /** The line on which the last record began. */
  int line() {
    return line;
  }

  /** The refusal of the file at its last record. */
  ConnectorException unreadable(String code, String what) {
    return new ConnectorException(Failure.unreadable(code, what + ASK_AGAIN, line, 1));
  }

  private ConnectorException failure(IOException cause) {
    if (cause instanceof CharacterCodingException) {
      return unreadable("ENCODING", "At or after this record the file is not UTF-8");
    }
    return new ConnectorException(
        Failure.of(
            FailureCategory.UNREACHABLE,
            Effect.NOT_SENT,
            "An answer file can't be read to its end"),
        cause);
  }

  private static int breaks(CsvRecord csv) {
    int breaks = 0;
    for (String field : csv.getFields()) {
      for (int i = 0; i < field.length(); i++) {
        boolean lone =
            field.charAt(i) == '\r' && (i + 1 == field.length() || field.charAt(i + 1) != '\n');
        if (lone || field.charAt(i) == '\n') {
          breaks++;
        }
      }
    }
    return breaks;
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
