package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a booking was matched to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document instruction or document
 * @param amount amount of the match
 * @param confidence how sure it is; 100 is certain
 * @param rule which rule matched
 * @param at when
 * @param by who, where a person did
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record SettlementMatch(
    @Valid DocumentRef document,
    @Valid @Nullable Money amount,
    @Valid @Nullable Percentage confidence,
    String rule,
    @Nullable Instant at,
    @Nullable String by,
    @Valid Extensions extensions) {

  public SettlementMatch {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(rule, "rule");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SettlementMatchBuilder toBuilder() {
    return SettlementMatchBuilder.builder(this);
  }
}
