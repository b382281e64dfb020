package io.ledgerway.model.v1.envelope;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a document waits for a person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type why
 * @param reason what is wrong and what to do
 * @param scope what it stops
 * @param placedBy who placed it
 * @param placedAt when
 * @param releasedBy who released it
 * @param releasedAt when
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Hold(
    HoldType type,
    String reason,
    HoldScope scope,
    @Nullable String placedBy,
    @Nullable Instant placedAt,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt,
    Extensions extensions) {

  public Hold {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(scope, "scope");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public HoldBuilder toBuilder() {
    return HoldBuilder.builder(this);
  }
}
