package io.ledgerway.flow.settlement;

import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.model.v1.payment.PaymentIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence speaks of which payment, told by ids. Keys sort payments with an end-to-end id
 * first, then those with a UETR alone, then those with an instruction id alone.
 */
final class EvidenceByPayment {

  private static final String BY_END_TO_END_ID = "1";
  private static final String BY_UETR = "2";
  private static final String BY_INSTRUCTION_ID = "3";

  private final Map<String, List<PaymentEvidence>> payments = new TreeMap<>();

  /** The evidence of each payment, in the order of their keys; removing removes the payment. */
  Collection<List<PaymentEvidence>> lists() {
    return payments.values();
  }

  /** Places evidence about single payments, once; returns what names no payment. */
  List<PaymentEvidence> place(List<PaymentEvidence> evidence) {
    Map<String, List<PaymentEvidence>> byEndToEndId = new TreeMap<>();
    List<PaymentEvidence> loose = new ArrayList<>();
    for (PaymentEvidence each : evidence) {
      String id = StatedIds.of(each.ids().endToEndId());
      if (id == null) {
        loose.add(each);
      } else {
        byEndToEndId.computeIfAbsent(id, key -> new ArrayList<>()).add(each);
      }
    }
    byEndToEndId.forEach(this::open);
    loose = joined(loose, PaymentIds::uetr, payment -> true);
    placeByUetr(loose.stream().filter(each -> uetr(each) != null).toList());
    loose = loose.stream().filter(each -> uetr(each) == null).toList();
    loose = joined(loose, PaymentIds::instructionId, payment -> true);
    return opened(loose, BY_INSTRUCTION_ID, PaymentIds::instructionId);
  }

  private static @Nullable String uetr(PaymentEvidence evidence) {
    return StatedIds.of(evidence.ids().uetr());
  }

  /**
   * Opens the payments of an end-to-end id: one, or one for each original entry that a clearing
   * house returned under it.
   */
  private void open(String endToEndId, List<PaymentEvidence> evidence) {
    String key = BY_END_TO_END_ID + endToEndId;
    List<PaymentEvidence> returns =
        evidence.stream()
            .filter(each -> each instanceof Entered entered && entered.isAchReturn())
            .toList();
    Set<String> originals = StatedIds.among(returns, PaymentIds::instructionId);
    for (PaymentEvidence each : evidence) {
      String original = StatedIds.of(each.ids().instructionId());
      boolean isOne = originals.size() > 1 && original != null && originals.contains(original);
      add(isOne ? key + "\u0000" + original : key, each);
    }
  }

  /**
   * A UETR that no payment has may be new to a payment that is known by its instruction id, unless
   * somebody gives that payment another one.
   */
  private void placeByUetr(List<PaymentEvidence> loose) {
    Map<String, Set<String>> uetrs = new HashMap<>();
    for (PaymentEvidence each : loose) {
      String instruction = StatedIds.of(each.ids().instructionId());
      if (instruction != null) {
        uetrs
            .computeIfAbsent(instruction, key -> new TreeSet<>())
            .add(Objects.requireNonNull(uetr(each)));
      }
    }
    Map<Boolean, List<PaymentEvidence>> alone = new HashMap<>();
    for (PaymentEvidence each : loose) {
      String instruction = StatedIds.of(each.ids().instructionId());
      boolean one = instruction != null && uetrs.getOrDefault(instruction, Set.of()).size() == 1;
      alone.computeIfAbsent(one, key -> new ArrayList<>()).add(each);
    }
    List<PaymentEvidence> rest =
        new ArrayList<>(
            joined(
                alone.getOrDefault(true, List.of()),
                PaymentIds::instructionId,
                payment -> StatedIds.among(payment, PaymentIds::uetr).isEmpty()));
    rest.addAll(alone.getOrDefault(false, List.of()));
    opened(rest, BY_UETR, PaymentIds::uetr);
  }

  /** Gives evidence to the only payment that has its id, if it may join it; returns the rest. */
  private List<PaymentEvidence> joined(
      List<PaymentEvidence> loose,
      Function<PaymentIds, @Nullable String> id,
      Predicate<List<PaymentEvidence>> mayJoin) {
    Map<String, Set<String>> owners = new HashMap<>();
    payments.forEach(
        (key, evidence) ->
            StatedIds.among(evidence, id)
                .forEach(each -> owners.computeIfAbsent(each, x -> new TreeSet<>()).add(key)));
    Map<String, List<PaymentEvidence>> joining = new TreeMap<>();
    List<PaymentEvidence> rest = new ArrayList<>();
    for (PaymentEvidence each : loose) {
      String value = StatedIds.of(id.apply(each.ids()));
      Set<String> having = value == null ? Set.of() : owners.getOrDefault(value, Set.of());
      String key = having.size() == 1 ? having.iterator().next() : null;
      if (key != null && mayJoin.test(payments.getOrDefault(key, List.of()))) {
        joining.computeIfAbsent(key, x -> new ArrayList<>()).add(each);
      } else {
        rest.add(each);
      }
    }
    joining.forEach((key, evidence) -> evidence.forEach(each -> add(key, each)));
    return rest;
  }

  /** Makes payments of evidence that has an id; returns what has none. */
  private List<PaymentEvidence> opened(
      List<PaymentEvidence> loose, String kind, Function<PaymentIds, @Nullable String> id) {
    List<PaymentEvidence> rest = new ArrayList<>();
    for (PaymentEvidence each : loose) {
      String value = StatedIds.of(id.apply(each.ids()));
      if (value == null) {
        rest.add(each);
      } else {
        add(kind + value, each);
      }
    }
    return rest;
  }

  private void add(String payment, PaymentEvidence evidence) {
    payments.computeIfAbsent(payment, key -> new ArrayList<>()).add(evidence);
  }
}
