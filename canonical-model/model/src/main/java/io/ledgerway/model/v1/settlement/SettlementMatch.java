package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A match of an event to what we ordered.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document what it was matched to
 * @param amount how much
 * @param rule which rule matched
 * @param at when
 * @param by who, where a person did
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record SettlementMatch(
    DocumentRef document,
    @Nullable Money amount,
    String rule,
    @Nullable Instant at,
    @Nullable String by,
    Extensions extensions) {

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
