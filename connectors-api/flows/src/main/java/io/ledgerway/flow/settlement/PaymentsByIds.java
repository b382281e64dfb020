package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentAliases;
import io.ledgerway.flow.payment.PaymentAliases.Kind;
import io.ledgerway.model.v1.payment.PaymentIds;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payments of ours by the ids that others state, read in three queries for any number of them. */
final class PaymentsByIds {

  private final Map<String, Subject> byEndToEndId;
  private final Map<String, Subject> byAlias = new HashMap<>();

  /** A payment, and by which id it was found. */
  record Found(Subject payment, MatchRule rule) {}

  PaymentsByIds(FlowStore store, Collection<PaymentIds> stated) {
    Set<String> endToEndIds = new HashSet<>();
    for (PaymentIds ids : stated) {
      String endToEndId = StatedIds.of(ids.endToEndId());
      if (endToEndId != null) {
        endToEndIds.add(endToEndId);
      }
    }
    byEndToEndId = store.byCorrelation(SubjectKind.PAYMENT, endToEndIds);
    Set<String> aliases = new HashSet<>();
    for (PaymentIds ids : stated) {
      if (byEndToEndId(ids) == null) {
        aliases.addAll(aliases(ids).values());
      }
    }
    Map<String, String> owners = store.keyOwners(aliases);
    Map<String, Subject> payments = store.find(new HashSet<>(owners.values()));
    owners.forEach(
        (alias, payment) -> {
          Subject found = payments.get(payment);
          if (found != null) {
            byAlias.put(alias, found);
          }
        });
  }

  private @Nullable Subject byEndToEndId(PaymentIds ids) {
    String endToEndId = StatedIds.of(ids.endToEndId());
    return endToEndId == null ? null : byEndToEndId.get(endToEndId);
  }

  /** The surest rule first. */
  private static Map<MatchRule, String> aliases(PaymentIds ids) {
    Map<MatchRule, String> keys = new EnumMap<>(MatchRule.class);
    put(keys, MatchRule.END_TO_END_ID, Kind.SHORT_ALIAS, ids.endToEndId());
    put(keys, MatchRule.INSTRUCTION_ID, Kind.INSTRUCTION_ID, ids.instructionId());
    put(keys, MatchRule.UETR, Kind.UETR, ids.uetr());
    return keys;
  }

  private static void put(
      Map<MatchRule, String> keys, MatchRule rule, Kind kind, @Nullable String id) {
    String stated = StatedIds.of(id);
    if (stated != null) {
      keys.put(rule, PaymentAliases.key(kind, stated));
    }
  }

  /** The payment that ids name; null when it is none of ours. */
  @Nullable Found find(PaymentIds ids) {
    Subject named = byEndToEndId(ids);
    if (named != null) {
      return new Found(named, MatchRule.END_TO_END_ID);
    }
    for (Map.Entry<MatchRule, String> alias : aliases(ids).entrySet()) {
      Subject payment = byAlias.get(alias.getValue());
      if (payment != null) {
        return new Found(payment, alias.getKey());
      }
    }
    return null;
  }
}
