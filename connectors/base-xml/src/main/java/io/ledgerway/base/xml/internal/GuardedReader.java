package io.ledgerway.base.xml.internal;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import javax.xml.stream.Location;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a file strictly and watches what passes. Very long texts are split by empty markup, as
 * the parser would otherwise hold each of them whole. An input that fails throws {@link
 * UncheckedIOException}, so that it is never taken for a fault of the file.
 */
public final class GuardedReader extends Reader {

  private static final int FIRST_BUFFER = 16 * 1024;
  private static final int LARGEST_BUFFER = RunGuard.PIECE;

  private final InputStream in;
  private final RunGuard guard;
  private final int markLength;
  private ByteBuffer bytes = ByteBuffer.wrap(new byte[FIRST_BUFFER]);

  /** Whether the file is in the buffer whole, and too short to ask for more than the limits. */
  private final boolean small;

  private final CharsetDecoder decoder;
  private final @Nullable RootSequence sequence;
  private boolean begun;
  private boolean inputEnded;
  private boolean endSeen;

  /**
   * Begins to read.
   *
   * @param in the file; closed with this reader
   * @param limits what the file may ask for
   * @param sequence whether documents may follow each other in the file
   */
  public GuardedReader(InputStream in, XmlLimits limits, boolean sequence) {
    this.in = in;
    this.sequence = sequence ? new RootSequence() : null;
    this.guard = new RunGuard(limits);
    bytes.limit(0);
    while (!inputEnded && bytes.limit() < LARGEST_BUFFER) {
      if (bytes.limit() == bytes.capacity()) {
        int filled = bytes.limit();
        bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * filled));
        bytes.limit(filled);
      }
      fill();
    }
    small =
        !sequence
            && inputEnded
            && limits.runLength() >= LARGEST_BUFFER
            && limits.tagLength() >= LARGEST_BUFFER
            && limits.textLength() >= LARGEST_BUFFER;
    int prefix = Math.min(bytes.limit(), EncodingSniffer.PREFIX);
    EncodingSniffer.Encoding encoding = EncodingSniffer.sniff(bytes.array(), prefix);
    markLength = encoding.markLength();
    bytes.position(markLength);
    decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Whether the parser asked for more than there is.
   *
   * @return true once the end was reported
   */
  public boolean endSeen() {
    return endSeen;
  }

  /**
   * Whether a file of several documents ended, and neither inside markup nor with text.
   *
   * @return true when no tag, comment or instruction is left open
   */
  public boolean endedBetweenMarkup() {
    return sequence != null && endSeen && guard.betweenMarkup() && sequence.betweenMarkup();
  }

  /**
   * Where a place of the parser is in the file.
   *
   * @param place the place as the parser sees it
   * @return the column, from 1
   */
  public long column(Location place) {
    boolean shifted = sequence != null && place.getLineNumber() == 1;
    return Math.max(1, place.getColumnNumber() - (shifted ? RootSequence.BEGIN.length() : 0));
  }

  /**
   * Whether a document type definition may have been seen where only documents follow each other.
   *
   * @return true once its first characters have passed
   */
  public boolean sawDocumentType() {
    return sequence != null && sequence.sawDocumentType();
  }

  /**
   * Whether any markup has been seen.
   *
   * @return false for an empty or blank file
   */
  public boolean sawMarkup() {
    return guard.sawMarkup();
  }

  /**
   * A problem at the place reached so far.
   *
   * @param code what kind
   * @param message what to do
   * @return the problem
   */
  public XmlProblem problem(Code code, String message) {
    if (!small || !guard.sawMarkup()) {
      return guard.problem(code, message);
    }
    int length = bytes.position() - markLength;
    String read = new String(bytes.array(), markLength, length, decoder.charset());
    int lineStart = read.lastIndexOf('\n') + 1;
    long line = 1 + read.chars().filter(c -> c == '\n').count();
    return new XmlProblem(code, line, 1 + read.length() - lineStart, message);
  }

  @Override
  public int read(char[] target, int offset, int length) {
    if (length < 2) {
      throw new IllegalArgumentException("length must be at least 2, room for one character");
    }
    if (sequence != null && !begun && length >= RootSequence.BEGIN.length()) {
      begun = true;
      RootSequence.BEGIN.getChars(0, RootSequence.BEGIN.length(), target, offset);
      return RootSequence.BEGIN.length();
    }
    String split = guard.split();
    if (!split.isEmpty() && split.length() <= length) {
      split.getChars(0, split.length(), target, offset);
      return split.length();
    }
    // where a split is due but could not be, the next piece ends elsewhere in the line
    int wanted = guard.splitDue() ? Math.max(2, length - 7) : length;
    CharBuffer characters = CharBuffer.wrap(target, offset, wanted);
    while (true) {
      CoderResult result = decoder.decode(bytes, characters, inputEnded);
      int decoded = characters.position() - offset;
      if (decoded > 0) {
        watch(target, offset, decoded);
        return decoded;
      }
      if (result.isError()) {
        throw undecodable(result);
      }
      if (inputEnded) {
        endSeen = true;
        return -1;
      }
      fill();
    }
  }

  private void watch(char[] target, int offset, int length) {
    if (small) {
      if (!guard.sawMarkup()) {
        guard.watchBeginning(target, offset, length);
      }
      return;
    }
    boolean plain = guard.skim(target, offset, length);
    if (!plain) {
      guard.watch(target, offset, length);
    }
    if (sequence != null) {
      sequence.adapt(target, offset, length, plain);
    }
  }

  private XmlProblem undecodable(CoderResult result) {
    if (inputEnded && bytes.remaining() == result.length() && endsInsideCharacter()) {
      return problem(
          Code.TRUNCATED, "the file ends inside a character. Have it sent again, complete.");
    }
    return problem(
        Code.WRONG_ENCODING,
        "the bytes here are not valid in the encoding of the file. Correct the encoding in the XML"
            + " declaration or the bytes.");
  }

  private boolean endsInsideCharacter() {
    String charset = decoder.charset().name();
    boolean leadByte = (bytes.get(bytes.position()) & 0xC0) == 0xC0;
    return charset.startsWith("UTF-16") || (charset.equals("UTF-8") && leadByte);
  }

  private void fill() {
    byte[] array = bytes.array();
    int kept = bytes.remaining();
    System.arraycopy(array, bytes.position(), array, 0, kept);
    int count;
    try {
      count = in.read(array, kept, array.length - kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inputEnded = count < 0;
    bytes.position(0);
    bytes.limit(kept + Math.max(count, 0));
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
