package io.ledgerway.model.json;

import io.ledgerway.model.v1.envelope.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * A line of NDJSON that was read: an envelope, or why it is none. Immutable and thread-safe.
 *
 * @param number the line in the stream, from 1, blank lines counted
 * @param envelope the envelope; null when the line was refused
 * @param error why the line was refused, with the line's number; null when it was read
 */
public record DocumentLine(
    long number, @Nullable Envelope<?> envelope, @Nullable JsonFormatException error) {

  /**
   * The envelope of a line that has to be good.
   *
   * @return the envelope
   * @throws JsonFormatException when the line was refused
   */
  public Envelope<?> required() {
    if (envelope == null) {
      throw error == null ? new IllegalStateException("A line is an envelope or an error") : error;
    }
    return envelope;
  }
}
