package io.ledgerway.connector.erplegacy.internal.layout;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file. Not thread-safe. */
final class CsvRecords extends AnswerRecords {

  private static final int LONGEST_RECORD = 16_384;

  private final CloseableIterator<CsvRecord> records;
  private List<String> fields = List.of();
  private int line = 1;
  private int nextLine = 1;

  CsvRecords(FileLayout layout, InputStream in) {
    super(layout);
    records =
        CsvReader.builder()
            .fieldSeparator(layout.separator())
            .quoteCharacter(layout.quote())
            .skipEmptyLines(false)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(LONGEST_RECORD)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(FileParser.MOST_FIELDS)
                    .maxFieldSize(LONGEST_RECORD)
                    .maxRecordSize(LONGEST_RECORD)
                    .build(),
                reader(layout, in))
            .iterator();
  }

  @Override
  boolean move() throws IOException {
    try {
      line = nextLine;
      if (!records.hasNext()) {
        return false;
      }
      CsvRecord csv = records.next();
      line = (int) Math.min(Integer.MAX_VALUE, csv.getStartingLineNumber());
      fields = csv.getFields();
      nextLine = line + 1 + breaks();
      return true;
    } catch (CsvParseException e) {
      throw unreadable(
          "MALFORMED",
          "No CSV record of at most "
              + FileParser.MOST_FIELDS
              + " fields and "
              + LONGEST_RECORD
              + " characters begins here");
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  @Override
  @Nullable List<String> fields(RecordLayout record) {
    if (fields.size() != record.fields().size()) {
      return null;
    }
    for (int i = 0; i < fields.size(); i++) {
      FieldLayout field = record.fields().get(i);
      if (field.content() == null && !field.literal().equals(fields.get(i))) {
        return null;
      }
    }
    return fields;
  }

  @Override
  public boolean isBlank() {
    return fields.size() == 1 && fields.get(0).isEmpty();
  }

  @Override
  public int line() {
    return line;
  }

  private int breaks() {
    int breaks = 0;
    for (String field : fields) {
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
