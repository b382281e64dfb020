package io.ledgerway.flow.settlement;

import io.ledgerway.model.v1.payment.PaymentIds;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which ids of evidence are ids: ISO 20022 and MT have words that stand for none. */
final class StatedIds {

  private static final Set<String> NONE = Set.of("NOTPROVIDED", "NOT PROVIDED", "NONREF");

  private StatedIds() {}

  /** The id, or null where none is stated. */
  static @Nullable String of(@Nullable String id) {
    return id == null || id.isBlank() || NONE.contains(id) ? null : id;
  }

  /** The ids of one kind that evidence states, sorted. */
  static Set<String> among(
      Collection<PaymentEvidence> evidence, Function<PaymentIds, @Nullable String> kind) {
    Set<String> ids = new TreeSet<>();
    for (PaymentEvidence each : evidence) {
      String id = of(kind.apply(each.ids()));
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
