package io.ledgerway.flow.settlement;

import io.ledgerway.model.v1.payment.StatusReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason as somebody stated it, and what its code means. Immutable.
 *
 * @param stated the reason as it was received
 * @param meaning of its code; null for a reporter's own code, a code that is not in the list, and
 *     no code
 */
public record ExplainedReason(StatusReason stated, @Nullable ReasonMeaning meaning) {

  static List<ExplainedReason> of(List<StatusReason> reasons, ReasonCodeSet set) {
    return reasons.stream().map(reason -> of(reason, set)).toList();
  }

  static ExplainedReason of(StatusReason reason, ReasonCodeSet set) {
    String code = reason.code();
    return new ExplainedReason(reason, code == null ? null : set.meaning(code).orElse(null));
  }
}
