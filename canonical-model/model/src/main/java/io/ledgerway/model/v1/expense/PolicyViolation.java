package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.envelope.Extensions;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A breach of the travel policy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code rule of the policy
 * @param message what is wrong
 * @param severity how grave, in the source's words
 * @param line line it belongs to
 * @param justification why it was done all the same
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PolicyViolation(
    @Nullable String code,
    @Nullable String message,
    @Nullable String severity,
    @Nullable String line,
    @Nullable String justification,
    @Valid Extensions extensions) {

  public PolicyViolation {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PolicyViolationBuilder toBuilder() {
    return PolicyViolationBuilder.builder(this);
  }
}
