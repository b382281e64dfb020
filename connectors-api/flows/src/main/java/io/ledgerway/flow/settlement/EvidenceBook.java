package io.ledgerway.flow.settlement;

import io.ledgerway.flow.settlement.PaymentEvidence.CancellationAnswered;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.flow.settlement.PaymentEvidence.Reported;
import io.ledgerway.model.v1.payment.CancellationResponse;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sorts evidence of many payments by payment. What is known in the end does not depend on the order
 * in which evidence was added.
 *
 * <p>A payment is known by its end-to-end id; evidence without one goes by UETR, then by
 * instruction id, to the only payment that has it. Returns of a clearing house that share an
 * end-to-end id and name several original entries are as many payments. What was said about a file
 * or batch reaches the payments that other evidence places in it. Confined to one thread; keeps
 * each piece of evidence once.
 */
public final class EvidenceBook {

  private final List<PaymentEvidence> all = new ArrayList<>();
  private final @Nullable PaymentRail rail;

  /** A book of payments whose rails evidence alone may tell. */
  public EvidenceBook() {
    this(null);
  }

  /**
   * A book of payments that went over one rail.
   *
   * @param rail the rail; null where evidence alone may tell it
   */
  public EvidenceBook(@Nullable PaymentRail rail) {
    this.rail = rail;
  }

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
    EvidenceByPayment payments = new EvidenceByPayment();
    List<PaymentEvidence> ofMany = new ArrayList<>();
    List<PaymentEvidence> ofOne = new ArrayList<>();
    for (PaymentEvidence each : StatusMachine.inOrder(all)) {
      (each.isOfMany() ? ofMany : ofOne).add(each);
    }
    List<PaymentEvidence> unassigned = new ArrayList<>(payments.place(ofOne));
    payments.lists().removeIf(evidence -> isOthers(evidence, unassigned));
    return new SortedEvidence(
        folded(payments.lists(), ofMany), StatusMachine.inOrder(unassigned), List.copyOf(ofMany));
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

  private List<FoldedPayment> folded(
      Collection<List<PaymentEvidence>> payments, List<PaymentEvidence> ofMany) {
    Map<String, List<PaymentEvidence>> byPlace = new HashMap<>();
    for (PaymentEvidence each : ofMany) {
      byPlace.computeIfAbsent(Place.of(each).smallest(), key -> new ArrayList<>()).add(each);
    }
    List<FoldedPayment> folded = new ArrayList<>();
    for (List<PaymentEvidence> own : payments) {
      List<PaymentEvidence> whole = new ArrayList<>(own);
      own.stream().map(Place::of).distinct().forEach(each -> whole.addAll(each.told(byPlace)));
      folded.add(
          new FoldedPayment(
              new PaymentIds(
                  first(StatedIds.among(own, PaymentIds::instructionId)),
                  first(StatedIds.among(own, PaymentIds::endToEndId)),
                  first(StatedIds.among(own, PaymentIds::uetr)),
                  null),
              StatusMachine.fold(whole, rail)));
    }
    return folded;
  }

  private static @Nullable String first(Collection<String> ids) {
    return ids.stream().findFirst().orElse(null);
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
      CancellationResponse response = ((CancellationAnswered) evidence).response();
      return new Place(response.originalFileId(), response.batchId());
    }

    /** What it is found by when it speaks of many: its batch where it has one, else its file. */
    String smallest() {
      return batch == null ? "file " + file : "batch " + batch;
    }

    /** What was said about this file, and about this batch: other files may have one so named. */
    List<PaymentEvidence> told(Map<String, List<PaymentEvidence>> byPlace) {
      List<PaymentEvidence> told = new ArrayList<>();
      if (file != null) {
        told.addAll(byPlace.getOrDefault("file " + file, List.of()));
      }
      if (batch != null) {
        byPlace.getOrDefault(smallest(), List.of()).stream()
            .filter(each -> holds(Place.of(each).file()))
            .forEach(told::add);
      }
      return told;
    }

    /** Some statements and answers to cancellations name no file. */
    private boolean holds(@Nullable String other) {
      return file == null || other == null || file.equals(other);
    }
  }
}
