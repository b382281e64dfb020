package io.ledgerway.runtime.idempotency;

import java.time.Duration;

/**
 * The target was asked about an intention, and that decided nothing. Immutable.
 *
 * @param keyHash which intention
 * @param fence its fence when it was asked about
 * @param state its state when it was asked about
 * @param rest how long to wait before the next inquiry
 * @param absent whether the target said that it does not show it
 */
public record Inquiry(
    String keyHash, long fence, IntentionState state, Duration rest, boolean absent) {

  static Inquiry about(Intention intention, Duration rest, boolean absent) {
    return new Inquiry(intention.keyHash(), intention.fence(), intention.state(), rest, absent);
  }
}
