package io.ledgerway.base.bankformats;

import io.ledgerway.base.bankformats.internal.Deviations;
import io.ledgerway.base.bankformats.internal.Lines;
import io.ledgerway.base.bankformats.internal.NachaRecords;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads NACHA files, item by item: returns as settlement events, notifications of change, and where
 * asked the originated entries. Counts, hashes and totals of batches and file are checked.
 *
 * <p>A return tells the reason, and the original trace number as instruction id and as what it
 * takes back. Memory does not grow with the file but for about 32 bytes per return, which tell
 * equal returns apart. Confined to one thread.
 */
public final class NachaReader implements AutoCloseable {

  private final Lines lines;
  private final NachaRecords records;

  private NachaReader(Lines lines, NachaRecords records) {
    this.lines = lines;
    this.records = records;
  }

  /**
   * Opens a file.
   *
   * @param in the file; closed with the reader
   * @param options how to read it
   * @return the reader
   * @throws IllegalArgumentException when the encoding does not agree with ASCII
   */
  public static NachaReader open(InputStream in, NachaOptions options) {
    Deviations deviations = new Deviations(options.strictness());
    Lines lines = new Lines(in, options.charset(), options.limits(), deviations);
    return new NachaReader(lines, new NachaRecords(lines, options, deviations));
  }

  /**
   * The next item.
   *
   * @return the item, or null after the last one
   * @throws BankFormatProblem when the file can't be read further; what was read of the batch
   *     before is then not to be trusted
   * @throws java.io.UncheckedIOException when the input fails
   */
  public @Nullable NachaItem next() {
    return records.next();
  }

  /** Closes the input. */
  @Override
  public void close() {
    lines.close();
  }
}
