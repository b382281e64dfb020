package io.ledgerway.base.bankformats;

import io.ledgerway.base.bankformats.internal.Deviations;
import io.ledgerway.base.bankformats.internal.Lines;
import io.ledgerway.base.bankformats.internal.MtMessages;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads MT940 (account statement) and MT942 (interim report), item by item: for each statement a
 * header, its events, and a footer that says whether it adds up; remarks between them.
 *
 * <p>One event for each {@code :61:}, booked in an MT940, pending in an MT942. Pages that follow
 * each other are one statement. Memory does not grow with the file but for about 32 bytes per
 * entry, which tell equal entries apart. Confined to one thread.
 */
public final class Mt940Reader implements AutoCloseable {

  private final Lines lines;
  private final MtMessages messages;

  private Mt940Reader(Lines lines, MtMessages messages) {
    this.lines = lines;
    this.messages = messages;
  }

  /**
   * Opens a file in ISO-8859-1 with the default limits.
   *
   * @param in the file; closed with the reader
   * @param strictness what to do with differences from the format
   * @return the reader
   */
  public static Mt940Reader open(InputStream in, Strictness strictness) {
    return open(in, strictness, StandardCharsets.ISO_8859_1, TextLimits.defaults());
  }

  /**
   * Opens a file.
   *
   * @param in the file; closed with the reader
   * @param strictness what to do with differences from the format
   * @param charset its encoding
   * @param limits what it may ask for
   * @return the reader
   * @throws IllegalArgumentException when the encoding does not agree with ASCII
   */
  public static Mt940Reader open(
      InputStream in, Strictness strictness, Charset charset, TextLimits limits) {
    Deviations deviations = new Deviations(strictness);
    Lines lines = new Lines(in, charset, limits, deviations);
    return new Mt940Reader(lines, new MtMessages(lines, limits, deviations));
  }

  /**
   * The next item.
   *
   * @return the item, or null after the last one
   * @throws BankFormatProblem when the file can't be read further; what was read of the statement
   *     before is then not to be trusted
   * @throws java.io.UncheckedIOException when the input fails
   */
  public @Nullable StatementItem next() {
    return messages.next();
  }

  /** Closes the input. */
  @Override
  public void close() {
    lines.close();
  }
}
