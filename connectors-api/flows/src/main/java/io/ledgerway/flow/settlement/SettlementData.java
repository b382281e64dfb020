package io.ledgerway.flow.settlement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flow's own facts about a booking. Immutable.
 *
 * @param payments ids of the payments that it was matched to, or that are suggested
 * @param rule the {@link MatchRule} that matched them; null when none did
 * @param confidence how sure a suggestion is, in percent; null where it is no suggestion
 */
public record SettlementData(
    List<String> payments, @Nullable String rule, @Nullable Integer confidence) {

  /** Nothing was matched. */
  static final SettlementData NONE = new SettlementData(List.of(), null, null);

  /** Copies the list. */
  public SettlementData {
    payments = payments == null ? List.of() : List.copyOf(payments);
  }
}
