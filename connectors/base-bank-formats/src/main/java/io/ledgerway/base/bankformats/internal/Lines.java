package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.bankformats.TextLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file with their numbers, one at a time. A line ends with CR, LF, CR LF, CR CR LF
 * or the file. Control characters at the ends of a line are dropped, those inside become blanks.
 */
public final class Lines implements AutoCloseable {

  /** One line: its number from 1, and its text without line end. */
  record Line(long number, String text) {

    /** The text without blanks at its end. */
    String trimmed() {
      return text.stripTrailing();
    }
  }

  private final InputStream in;
  private final Charset charset;
  private final TextLimits limits;
  private final Deviations deviations;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private long bytes;
  private byte[] line = new byte[256];
  private int length;
  private long number;
  private @Nullable Line peeked;

  /**
   * The lines of a file.
   *
   * @param in the file; closed with this
   * @param charset its encoding, one that agrees with ASCII
   * @param limits what it may ask for
   * @param deviations where deviations go
   * @throws IllegalArgumentException when the encoding does not agree with ASCII
   */
  public Lines(InputStream in, Charset charset, TextLimits limits, Deviations deviations) {
    if (!Arrays.equals(
        "A:,/\r\n".getBytes(charset), "A:,/\r\n".getBytes(StandardCharsets.US_ASCII))) {
      throw new IllegalArgumentException("charset must agree with ASCII");
    }
    this.in = in;
    this.charset = charset;
    this.limits = limits;
    this.deviations = deviations;
  }

  /** The number of the line that was read last. */
  long number() {
    return number;
  }

  /** The next line without going on to it; null after the last one. */
  @Nullable Line peek() {
    if (peeked == null) {
      peeked = read();
    }
    return peeked;
  }

  /** The next line, null after the last one. */
  @Nullable Line next() {
    Line next = peek();
    peeked = null;
    if (next != null) {
      number = next.number();
    }
    return next;
  }

  private long lineRead;

  private @Nullable Line read() {
    int first = octet();
    if (first < 0) {
      return null;
    }
    lineRead++;
    length = 0;
    for (int c = first; c >= 0 && c != '\n'; c = octet()) {
      if (c == '\r') {
        afterCarriageReturn();
        break;
      }
      append((byte) c);
    }
    return new Line(lineRead, clean(decode(lineRead == 1 ? byteOrderMark() : 0)));
  }

  private void afterCarriageReturn() {
    if (look(0) == '\n') {
      at++;
    } else if (look(0) == '\r' && look(1) == '\n') {
      at += 2;
    }
  }

  private void append(byte value) {
    if (length >= limits.lineLength()) {
      throw new BankFormatProblem(
          "TEXT-LIMIT",
          lineRead,
          null,
          "the line is longer than "
              + limits.lineLength()
              + " bytes. Is this the right format? Else raise TextLimits.lineLength.");
    }
    if (length == line.length) {
      line = Arrays.copyOf(line, line.length * 2);
    }
    line[length++] = value;
  }

  private int octet() {
    int octet = look(0);
    if (octet >= 0) {
      at++;
    }
    return octet;
  }

  private int look(int ahead) {
    while (at + ahead >= filled) {
      if (!fill()) {
        return -1;
      }
    }
    return buffer[at + ahead] & 0xff;
  }

  private boolean fill() {
    int rest = filled - at;
    System.arraycopy(buffer, at, buffer, 0, rest);
    at = 0;
    filled = rest;
    try {
      int got = in.read(buffer, filled, buffer.length - filled);
      if (got <= 0) {
        return false;
      }
      filled += got;
      bytes += got;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes > limits.fileBytes()) {
      throw new BankFormatProblem(
          "TEXT-LIMIT",
          lineRead + 1,
          null,
          "the file has more than " + limits.fileBytes() + " bytes. Raise TextLimits.fileBytes.");
    }
    return true;
  }

  private int byteOrderMark() {
    boolean marked =
        length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  private String decode(int from) {
    if (charset.equals(StandardCharsets.ISO_8859_1)) {
      return new String(line, from, length - from, charset);
    }
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(line, from, length - from)).toString();
    } catch (CharacterCodingException e) {
      deviations.tolerate(
          "TEXT-CHARSET",
          lineRead,
          null,
          "bytes that " + charset + " does not have were replaced. Name the right charset.");
      return new String(line, from, length - from, charset);
    }
  }

  private String clean(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isISOControl(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isISOControl(text.charAt(to - 1))) {
      to--;
    }
    String kept = text.substring(from, to);
    boolean inside = hasControl(kept);
    if (inside || (kept.length() < text.length() && !kept.isBlank())) {
      sayControl();
    }
    if (!inside) {
      return kept;
    }
    StringBuilder plain = new StringBuilder(kept);
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isISOControl(plain.charAt(i))) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void sayControl() {
    deviations.tolerate(
        "TEXT-CHARACTER",
        lineRead,
        null,
        "control characters were taken out. Have the bank's transfer checked.");
  }

  /** Closes the file. */
  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
