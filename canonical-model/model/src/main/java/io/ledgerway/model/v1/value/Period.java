package io.ledgerway.model.v1.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of calendar days, both ends included (BG-14, BG-26).
 *
 * <p>Immutable and thread-safe.
 *
 * @param start first day
 * @param end last day
 */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end) {

  /** Nothing stated; JSON omits it. */
  public static final Period EMPTY = new Period(null, null);
}
