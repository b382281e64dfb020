package io.ledgerway.model.json.internal;

import java.io.IOException;
import java.io.InputStream;

/** A stream of lines, read one line at a time: a line ends as a stream of its own would. */
public final class LineInput extends InputStream {

  private static final int BUFFER_SIZE = 1 << 16;

  private final InputStream source;
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int position;
  private int end;
  private long number;
  private int indent;

  /**
   * Lines of a stream.
   *
   * @param source read from where it stands
   */
  public LineInput(InputStream source) {
    this.source = source;
  }

  /**
   * Passes over what is left of this line and over blank lines.
   *
   * @return false at the end of the stream
   * @throws IOException when the stream can't be read
   */
  public boolean nextLine() throws IOException {
    if (number > 0) {
      passOver(false);
    }
    do {
      number++;
      indent = 0;
    } while (passOver(true) == '\n');
    return hasBuffered();
  }

  /**
   * Passes over the rest of the line, or over its blanks alone.
   *
   * @return the line feed, taken; or the first byte that is no blank, left; or -1 at the end
   */
  private int passOver(boolean blanksOnly) throws IOException {
    while (hasBuffered()) {
      int next = buffer[position];
      if (blanksOnly && next != ' ' && next != '\t' && next != '\r' && next != '\n') {
        return next;
      }
      position++;
      indent++;
      if (next == '\n') {
        return next;
      }
    }
    return -1;
  }

  private boolean hasBuffered() throws IOException {
    while (position == end) {
      int count = source.read(buffer, 0, buffer.length);
      if (count < 0) {
        return false;
      }
      position = 0;
      end = count;
    }
    return true;
  }

  /**
   * Which line this is.
   *
   * @return from 1
   */
  public long number() {
    return number;
  }

  /**
   * How many blanks the line begins with.
   *
   * @return columns before the first character of the JSON
   */
  public int indent() {
    return indent;
  }

  @Override
  public int read() throws IOException {
    return hasBuffered() && buffer[position] != '\n' ? buffer[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasBuffered() || buffer[position] == '\n') {
      return -1;
    }
    int count = 0;
    int most = Math.min(length, end - position);
    while (count < most && buffer[position + count] != '\n') {
      count++;
    }
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }
}
