package io.ledgerway.model.json;

import io.ledgerway.model.json.internal.LineInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Reads documents from NDJSON, an envelope a line, in a memory that does not grow with the stream.
 *
 * <p>Blank lines are skipped. A refused line is one error and reading goes on with the next line;
 * what exceeds {@link JsonLimits} is passed over without being held. Not thread-safe; the stream is
 * read from where it stands and stays open.
 *
 * <pre>{@code
 * DocumentLineReader lines = DocumentLineReader.of(DocumentJson.create(), stream);
 * while (lines.hasNext()) {
 *   DocumentLine line = lines.next();
 *   if (line.error() == null) {
 *     take(line.required());
 *   }
 * }
 * }</pre>
 */
public final class DocumentLineReader implements Iterator<DocumentLine> {

  private final DocumentJson json;
  private final LineInput input;
  private boolean onLine;

  private DocumentLineReader(DocumentJson json, InputStream source) {
    this.json = json;
    input = new LineInput(source);
  }

  /**
   * A reader of a stream.
   *
   * @param json reads each line, within its limits
   * @param source NDJSON in UTF-8
   * @return the reader
   */
  public static DocumentLineReader of(DocumentJson json, InputStream source) {
    return new DocumentLineReader(json, source);
  }

  /**
   * Whether another line follows that is not blank.
   *
   * @return false at the end of the stream
   * @throws UncheckedIOException when the stream can't be read
   */
  @Override
  public boolean hasNext() {
    try {
      onLine = onLine || input.nextLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return onLine;
  }

  /**
   * Reads the next line that is not blank.
   *
   * @return the envelope, or why the line was refused
   * @throws NoSuchElementException at the end of the stream
   * @throws UncheckedIOException when the stream can't be read
   */
  @Override
  public DocumentLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The stream has no further line");
    }
    onLine = false;
    try {
      return new DocumentLine(input.number(), json.read(input), null);
    } catch (JsonFormatException e) {
      return new DocumentLine(input.number(), null, e.onLine(input.number(), input.indent()));
    }
  }
}
