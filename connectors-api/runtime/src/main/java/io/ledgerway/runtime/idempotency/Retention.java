package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.EffectClass;
import java.time.Duration;

/**
 * How long what is known of a write that has ended is kept. What stays for ever is small: key,
 * fingerprint, state and the target's reference, so that even a very late copy is refused. What is
 * open or waits for a person is kept whatever its age. Immutable.
 *
 * @param payments for payments; above zero, and no shorter than the longest time after which
 *     somebody may still ask or send a copy
 * @param others for everything else; above zero
 */
public record Retention(Duration payments, Duration others) {

  /** 400 days for payments, 90 for everything else. */
  public static final Retention USUAL = new Retention(Duration.ofDays(400), Duration.ofDays(90));

  /** Refuses a time that is not above zero. */
  public Retention {
    if (payments.isNegative() || payments.isZero() || others.isNegative() || others.isZero()) {
      throw new IllegalArgumentException("A retention is above zero");
    }
  }

  /**
   * How long writes of a class are kept.
   *
   * @param effect the class
   * @return the time after their end
   */
  public Duration of(EffectClass effect) {
    return effect == EffectClass.PAYMENT ? payments : others;
  }
}
