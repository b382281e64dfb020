package io.ledgerway.model.v1.settlement;

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
 */
public record SettlementOutcome(
    EventRemittance remittance,
    @Nullable String returnReason,
    @Nullable SettlementMatchStatus matchStatus,
    List<SettlementMatch> matches) {

  /** Nothing stated; JSON omits it. */
  public static final SettlementOutcome EMPTY =
      new SettlementOutcome(EventRemittance.EMPTY, null, null, List.of());

  public SettlementOutcome {
    remittance = remittance == null ? EventRemittance.EMPTY : remittance;
    matches = matches == null ? List.of() : List.copyOf(matches);
  }
}
