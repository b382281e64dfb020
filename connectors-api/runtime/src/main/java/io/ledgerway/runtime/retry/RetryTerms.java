package io.ledgerway.runtime.retry;

import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContract;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a call may be repeated. Immutable.
 *
 * @param repeatability what the same call does when it arrives twice
 * @param lookup whether the target can be asked if a write took effect
 * @param replaysErrors whether the target answers the same key with a stored error
 * @param sameKeyUntil the moment before which a native key must arrive again: the first sending
 *     plus the window minus a margin; null for everything but a native key
 */
public record RetryTerms(
    Repeatability repeatability,
    boolean lookup,
    boolean replaysErrors,
    @Nullable Instant sameKeyUntil) {

  private static final RetryTerms READ = new RetryTerms(Repeatability.READ, false, false, null);

  /**
   * Refuses a native key whose window nobody knows with an {@link IllegalArgumentException}: it is
   * to be declared as {@link Repeatability#NONE}.
   */
  public RetryTerms {
    Objects.requireNonNull(repeatability, "repeatability");
    if ((repeatability == Repeatability.NATIVE_KEY) != (sameKeyUntil != null)) {
      throw new IllegalArgumentException("A native key, and nothing else, has a window");
    }
  }

  /**
   * The terms of a read or of a lookup.
   *
   * @return the terms
   */
  public static RetryTerms read() {
    return READ;
  }

  /**
   * The terms of a write.
   *
   * @param contract what the target offers
   * @param firstSentAt when its key was sent first; null when nobody knows, which makes a native
   *     key worth nothing
   * @param now the time, of the same clock; a window that has ended makes the write unrepeatable
   * @return the terms
   */
  public static RetryTerms of(WriteContract contract, @Nullable Instant firstSentAt, Instant now) {
    KeyWindow window = contract.keyWindow();
    Instant until = window == null || firstSentAt == null ? null : window.endsAt(firstSentAt);
    boolean inside = until != null && now.isBefore(until);
    return new RetryTerms(
        Repeatability.of(contract.dedupe(), inside),
        contract.lookup(),
        window != null && window.replaysErrors(),
        inside ? until : null);
  }

  /**
   * Whether the call writes.
   *
   * @return true for everything but a read
   */
  public boolean isWrite() {
    return repeatability != Repeatability.READ;
  }

  /** Whether the same wire key still protects against a second effect at that moment. */
  boolean sameKeyHolds(Instant at) {
    return switch (repeatability) {
      case READ, UNIQUE_REFERENCE -> true;
      case NATIVE_KEY -> sameKeyUntil != null && at.isBefore(sameKeyUntil);
      case NONE -> false;
    };
  }
}
