package io.ledgerway.model.v1.supplier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check of a supplier against sanctions lists.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status what it found
 * @param at when
 * @param reference record of the check
 */
public record SanctionScreening(
    ScreeningStatus status, @Nullable Instant at, @Nullable String reference) {

  public SanctionScreening {
    Objects.requireNonNull(status, "status");
  }
}
