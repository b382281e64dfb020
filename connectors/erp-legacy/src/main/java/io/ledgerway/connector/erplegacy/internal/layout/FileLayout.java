package io.ledgerway.connector.erplegacy.internal.layout;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What one kind of file looks like.
 *
 * @param csv whether fields are separated; else each has its place
 * @param name pattern of names of files that are written, or how names of files that are read end
 * @param charset its encoding
 * @param lineEnd what ends a record; empty where only its length does
 * @param separator what separates fields; CSV only
 * @param quote what encloses a field that holds a separator; CSV only
 * @param cutBlanks whether whoever sends the file cuts blanks off the ends of lines; fixed only
 * @param width how many characters each record has; 0 for as many as its fields need
 * @param records its records, one of each kind
 */
public record FileLayout(
    boolean csv,
    String name,
    Charset charset,
    String lineEnd,
    char separator,
    char quote,
    boolean cutBlanks,
    int width,
    List<RecordLayout> records) {

  /** Copies the records. */
  public FileLayout {
    records = List.copyOf(records);
  }

  /** The record of a kind, where files have it. */
  public Optional<RecordLayout> record(RecordKind kind) {
    return records.stream().filter(each -> each.kind() == kind).findFirst();
  }

  /** How many characters a fixed record of a kind has. */
  int widthOf(RecordLayout record) {
    return width > 0 ? width : record.width();
  }

  /** Media type of a file. */
  public String mediaType() {
    return csv ? "text/csv" : "text/plain";
  }
}
