package io.ledgerway.runtime.retry;

import io.ledgerway.connector.write.Dedupe;

/** What happens at the target when the same call arrives twice. */
public enum Repeatability {
  /** It reads: nothing. */
  READ,
  /** It honours our key and is inside the key's window. */
  NATIVE_KEY,
  /** It refuses or overwrites a second copy with the same reference. */
  UNIQUE_REFERENCE,
  /** A second effect. */
  NONE;

  /**
   * What a write's target offers at this moment.
   *
   * @param dedupe what the target does about a second copy
   * @param insideWindow whether its idempotency key is still honoured; of no account for other
   *     targets
   * @return the repeatability; {@link #NONE} for a key past its window
   */
  public static Repeatability of(Dedupe dedupe, boolean insideWindow) {
    return switch (dedupe) {
      case NATIVE_KEY -> insideWindow ? NATIVE_KEY : NONE;
      case UNIQUE_REFERENCE, UPSERT -> UNIQUE_REFERENCE;
      case NONE -> NONE;
    };
  }
}
