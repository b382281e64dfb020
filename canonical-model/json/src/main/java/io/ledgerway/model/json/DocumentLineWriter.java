package io.ledgerway.model.json;

import io.ledgerway.model.v1.envelope.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes documents as NDJSON, an envelope a line, in UTF-8.
 *
 * <p>A line is written whole or not at all, also when its document can't be written. Not
 * thread-safe; the stream is neither flushed nor closed.
 */
public final class DocumentLineWriter {

  private static final int KEPT_SIZE = 1 << 20;

  private final DocumentJson json;
  private final OutputStream target;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();

  private DocumentLineWriter(DocumentJson json, OutputStream target) {
    this.json = json;
    this.target = target;
  }

  /**
   * A writer to a stream.
   *
   * @param json writes each line
   * @param target where to; buffered by whoever opened it
   * @return the writer
   */
  public static DocumentLineWriter of(DocumentJson json, OutputStream target) {
    return new DocumentLineWriter(json, target);
  }

  /**
   * Writes one line.
   *
   * @param envelope the envelope
   * @throws JsonFormatException when the envelope can't be written; nothing of it is
   * @throws UncheckedIOException when the stream can't be written
   */
  public void write(Envelope<?> envelope) {
    line.reset();
    json.write(envelope, line);
    line.write('\n');
    try {
      line.writeTo(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (line.size() > KEPT_SIZE) {
      line = new ByteArrayOutputStream();
    }
  }
}
