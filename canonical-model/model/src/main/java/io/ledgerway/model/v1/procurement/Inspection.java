package io.ledgerway.model.v1.procurement;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of received goods.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status what it found
 * @param at when
 * @param by who
 */
public record Inspection(InspectionStatus status, @Nullable Instant at, @Nullable String by) {

  public Inspection {
    Objects.requireNonNull(status, "status");
  }
}
