package io.ledgerway.model.v1.value;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something noticed about a document: by a reader, by a rule, or by a writer that could not carry
 * it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule id of the rule or observation, such as {@code BR-CO-10}
 * @param profile rule profile
 * @param severity how grave
 * @param pointer JSON pointer (RFC 6901) into the canonical JSON of the envelope, starting at
 *     {@code /document}
 * @param message what is wrong and what to do; holds no account or tax number
 * @param expected what the rule expects
 * @param actual what was found
 */
@RecordBuilder
public record Finding(
    String rule,
    @Nullable String profile,
    Severity severity,
    @Nullable String pointer,
    String message,
    @Nullable String expected,
    @Nullable String actual) {

  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public FindingBuilder toBuilder() {
    return FindingBuilder.builder(this);
  }
}
