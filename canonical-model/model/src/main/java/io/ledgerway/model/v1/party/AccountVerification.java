package io.ledgerway.model.v1.party;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How bank details were verified.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status how far
 * @param method how
 * @param at when
 * @param by who
 * @param evidence where the evidence is
 */
@RecordBuilder
public record AccountVerification(
    VerificationStatus status,
    @Nullable String method,
    @Nullable Instant at,
    @Nullable String by,
    @Nullable String evidence) {

  public AccountVerification {
    Objects.requireNonNull(status, "status");
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public AccountVerificationBuilder toBuilder() {
    return AccountVerificationBuilder.builder(this);
  }
}
