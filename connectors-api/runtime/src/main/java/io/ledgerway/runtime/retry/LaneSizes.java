package io.ledgerway.runtime.retry;

/**
 * How many calls of each lane run at the same time over one connection. Immutable.
 *
 * @param interactive places of calls for which somebody waits
 * @param batch places of bulk calls
 * @param reconcile places of lookups that resolve doubt
 */
public record LaneSizes(int interactive, int batch, int reconcile) {

  /** Refuses a lane without a place with an {@link IllegalArgumentException}. */
  public LaneSizes {
    if (interactive < 1 || batch < 1 || reconcile < 1) {
      throw new IllegalArgumentException("Each lane needs a place");
    }
  }

  /**
   * The places of a lane.
   *
   * @param lane the lane
   * @return at least 1
   */
  public int of(Lane lane) {
    return switch (lane) {
      case INTERACTIVE -> interactive;
      case BATCH -> batch;
      case RECONCILE -> reconcile;
    };
  }
}
