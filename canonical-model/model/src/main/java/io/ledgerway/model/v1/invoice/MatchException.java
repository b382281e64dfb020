package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.envelope.Extensions;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why an invoice does not match its order or receipt.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule which check failed
 * @param line line of the invoice
 * @param expected what was expected
 * @param actual what was found
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record MatchException(
    String rule,
    @Nullable String line,
    @Nullable String expected,
    @Nullable String actual,
    @Valid Extensions extensions) {

  public MatchException {
    Objects.requireNonNull(rule, "rule");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public MatchExceptionBuilder toBuilder() {
    return MatchExceptionBuilder.builder(this);
  }
}
