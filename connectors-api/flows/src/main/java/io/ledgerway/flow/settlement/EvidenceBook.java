package io.ledgerway.flow.settlement;

import io.ledgerway.flow.settlement.PaymentEvidence.CancellationAnswered;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.flow.settlement.PaymentEvidence.Reported;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sorts evidence of many payments by payment. What is known in the end does not depend on the order
 * in which evidence was added.
 *
 * <p>A payment is known by its end-to-end id; evidence without one goes by UETR, then by
 * instruction id, to the only payment that has it. A report about a file or batch reaches the
 * payments that other evidence places in it. Confined to one thread; keeps each piece of evidence
 * once.
 */
public final class EvidenceBook {

  private final Set<PaymentEvidence> all = new LinkedHashSet<>();

  /**
   * Adds evidence.
   *
   * @param evidence what was said
   */
  public void add(PaymentEvidence evidence) {
    all.add(evidence);
  }

  /**
   * Sorts what was added so far.
   *
   * @return payments, by their ids, and what belongs to none
   */
  public SortedEvidence sorted() {
    Map<String, List<PaymentEvidence>> payments = new TreeMap<>();
    List<PaymentEvidence> loose = new ArrayList<>();
    List<Reported> ofMany = new ArrayList<>();
    for (PaymentEvidence each : all) {
      String endToEndId = StatedIds.of(each.ids().endToEndId());
      if (each instanceof Reported reported && reported.isOfMany()) {
        ofMany.add(reported);
      } else if (endToEndId != null) {
        payments.computeIfAbsent("1" + endToEndId, key -> new ArrayList<>()).add(each);
      } else {
        loose.add(each);
      }
    }
    loose = placed(loose, payments, "2", PaymentIds::uetr);
    loose = placed(loose, payments, "3", PaymentIds::instructionId);
    List<PaymentEvidence> unassigned = new ArrayList<>(loose);
    payments.values().removeIf(evidence -> isOthers(evidence, unassigned));
    return new SortedEvidence(folded(payments, ofMany), unassigned, List.copyOf(ofMany));
  }

  /** Gives evidence to the payment that alone has its id, or makes it a payment of its own. */
  private static List<PaymentEvidence> placed(
      List<PaymentEvidence> loose,
      Map<String, List<PaymentEvidence>> payments,
      String kind,
      Function<PaymentIds, @Nullable String> id) {
    Map<String, Set<String>> owners = new HashMap<>();
    payments.forEach(
        (key, evidence) ->
            ids(evidence, id)
                .forEach(each -> owners.computeIfAbsent(each, x -> new HashSet<>()).add(key)));
    List<PaymentEvidence> rest = new ArrayList<>();
    for (PaymentEvidence each : loose) {
      String value = StatedIds.of(id.apply(each.ids()));
      if (value == null) {
        rest.add(each);
        continue;
      }
      Set<String> having = owners.getOrDefault(value, Set.of());
      String key = having.size() == 1 ? having.iterator().next() : kind + value;
      payments.computeIfAbsent(key, x -> new ArrayList<>()).add(each);
    }
    return rest;
  }

  /** Entries alone that say nothing of a payment of ours, such as what customers pay. */
  private static boolean isOthers(
      List<PaymentEvidence> evidence, List<PaymentEvidence> unassigned) {
    boolean others =
        evidence.stream().allMatch(each -> each instanceof Entered && each.status() == null);
    if (others) {
      unassigned.addAll(evidence);
    }
    return others;
  }

  private static List<FoldedPayment> folded(
      Map<String, List<PaymentEvidence>> payments, List<Reported> ofMany) {
    Map<String, List<Reported>> byPlace = new HashMap<>();
    for (Reported report : ofMany) {
      byPlace.computeIfAbsent(Place.of(report).smallest(), key -> new ArrayList<>()).add(report);
    }
    List<FoldedPayment> folded = new ArrayList<>();
    for (List<PaymentEvidence> own : payments.values()) {
      List<PaymentEvidence> whole = new ArrayList<>(own);
      own.stream().map(Place::of).distinct().forEach(each -> whole.addAll(each.told(byPlace)));
      folded.add(
          new FoldedPayment(
              new PaymentIds(
                  first(own, PaymentIds::instructionId),
                  first(own, PaymentIds::endToEndId),
                  first(own, PaymentIds::uetr),
                  null),
              StatusMachine.fold(whole)));
    }
    return folded;
  }

  /** The file and batch that evidence names. */
  private record Place(@Nullable String file, @Nullable String batch) {

    static Place of(PaymentEvidence evidence) {
      if (evidence instanceof Reported reported) {
        return new Place(reported.report().originalFileId(), reported.report().originalBatchId());
      }
      if (evidence instanceof Entered entered) {
        SettlementReferences references = entered.event().references();
        return new Place(references.messageId(), references.batchId());
      }
      return new Place(null, ((CancellationAnswered) evidence).response().batchId());
    }

    /** What reports about it are found by: its batch where it has one, else its file. */
    String smallest() {
      return batch == null ? "file " + file : "batch " + batch;
    }

    /**
     * The reports about this file, and those about this batch: other files may have one so named.
     */
    List<Reported> told(Map<String, List<Reported>> byPlace) {
      List<Reported> told = new ArrayList<>();
      if (file != null) {
        told.addAll(byPlace.getOrDefault("file " + file, List.of()));
      }
      if (batch != null) {
        byPlace.getOrDefault(smallest(), List.of()).stream()
            .filter(each -> file == null || file.equals(each.report().originalFileId()))
            .forEach(told::add);
      }
      return told;
    }
  }

  private static Collection<String> ids(
      List<PaymentEvidence> evidence, Function<PaymentIds, @Nullable String> id) {
    return evidence.stream()
        .map(each -> StatedIds.of(id.apply(each.ids())))
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private static @Nullable String first(
      List<PaymentEvidence> evidence, Function<PaymentIds, @Nullable String> id) {
    return ids(evidence, id).stream().findFirst().orElse(null);
  }
}
