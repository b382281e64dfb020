package io.ledgerway.base.bankformats;

/**
 * What a file of lines may ask of us before it is refused. Immutable and thread-safe.
 *
 * @param lineLength bytes of one line
 * @param recordLines lines of one field or record with its continuations
 * @param fileBytes bytes of the file
 */
public record TextLimits(int lineLength, int recordLines, long fileBytes) {

  private static final TextLimits DEFAULTS = new TextLimits(10_000, 1_000, 4L << 30);

  public TextLimits {
    if (lineLength < 1 || recordLines < 1 || fileBytes < 1) {
      throw new IllegalArgumentException("Every limit must be at least 1");
    }
  }

  /**
   * Limits that every honest bank file stays below.
   *
   * @return lines of 10,000 bytes, records of 1,000 lines, files of 4 GiB
   */
  public static TextLimits defaults() {
    return DEFAULTS;
  }
}
