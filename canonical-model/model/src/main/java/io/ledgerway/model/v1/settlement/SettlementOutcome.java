package io.ledgerway.model.v1.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the booking, and what it was for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param remittance what for
 * @param returnReason external return reason code
 * @param matchStatus whether it is matched
 * @param matches matches
 * @param reverses the booking that it takes back
 */
@RecordBuilder
public record SettlementOutcome(
    @Valid EventRemittance remittance,
    @Nullable String returnReason,
    @Nullable SettlementMatchStatus matchStatus,
    List<@Valid SettlementMatch> matches,
    @Valid @Nullable EntryRef reverses) {

  /** Nothing stated; JSON omits it. */
  public static final SettlementOutcome EMPTY =
      new SettlementOutcome(EventRemittance.EMPTY, null, null, List.of(), null);

  public SettlementOutcome {
    remittance = remittance == null ? EventRemittance.EMPTY : remittance;
    matches = matches == null ? List.of() : List.copyOf(matches);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SettlementOutcomeBuilder toBuilder() {
    return SettlementOutcomeBuilder.builder(this);
  }
}
