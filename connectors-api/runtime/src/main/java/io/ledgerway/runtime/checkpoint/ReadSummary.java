package io.ledgerway.runtime.checkpoint;

/**
 * What a read has done. Immutable.
 *
 * @param items documents delivered
 * @param files files read to their end
 * @param rejected files refused
 */
public record ReadSummary(int items, int files, int rejected) {

  /** Nothing. */
  public static final ReadSummary NOTHING = new ReadSummary(0, 0, 0);

  /**
   * Both together.
   *
   * @param other another summary
   * @return the sum
   */
  public ReadSummary plus(ReadSummary other) {
    return new ReadSummary(items + other.items, files + other.files, rejected + other.rejected);
  }

  /**
   * Whether anything was done.
   *
   * @return false for nothing
   */
  public boolean moved() {
    return items + files + rejected > 0;
  }
}
