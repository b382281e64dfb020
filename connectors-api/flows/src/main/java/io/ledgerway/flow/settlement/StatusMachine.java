package io.ledgerway.flow.settlement;

import io.ledgerway.flow.settlement.PaymentEvidence.CancellationAnswered;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.flow.settlement.PaymentEvidence.Reported;
import io.ledgerway.model.v1.payment.CancellationDecision;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Folds all evidence of one payment into where it stands. The same evidence gives the same result
 * in whatever order and however often it came. Stateless, thread-safe.
 *
 * <ul>
 *   <li>A return or reversal outweighs a booking, a booking outweighs every report.
 *   <li>Among reports the furthest counts: RJCT and CANC, also late ones, then EXECUTED,
 *       IN_PROCESS, ACKNOWLEDGED.
 *   <li>Within one report the lowest level that names a status speaks for the payment; a higher one
 *       is inherited only where there is none.
 *   <li>A cancellation that was agreed to counts until the payment was executed; from then on the
 *       money has to come back first. What was decided about the payment itself outweighs what was
 *       decided about its file or batch.
 * </ul>
 */
public final class StatusMachine {

  /** Canonical model 6.1: these keep a payment waiting, and are no status. */
  private static final Set<String> HOLDS = Set.of("PATC", "BLCK", "RVCM", "RVMC", "RVNM");

  private static final Set<CancellationDecision> DECIDED =
      Set.of(CancellationDecision.ACCEPTED, CancellationDecision.REJECTED);

  private static final Comparator<PaymentEvidence> IN_ORDER =
      Comparator.<PaymentEvidence, String>comparing(each -> Objects.toString(each.day(), "~"))
          .thenComparing(Object::toString);

  private StatusMachine() {}

  /**
   * Folds evidence.
   *
   * @param evidence what was said about one payment, its file and its batch; may repeat
   * @return what it comes to
   */
  public static FoldedStatus fold(Collection<? extends PaymentEvidence> evidence) {
    return fold(evidence, null);
  }

  /**
   * Folds evidence of a payment whose rail is known.
   *
   * @param evidence what was said about one payment, its file and its batch; may repeat
   * @param rail the rail; null where evidence alone may tell it
   * @return what it comes to
   */
  public static FoldedStatus fold(
      Collection<? extends PaymentEvidence> evidence, @Nullable PaymentRail rail) {
    List<PaymentEvidence> all = inOrder(evidence);
    List<PaymentEvidence> telling = telling(all);
    InstructionStatus status = strongest(telling);
    List<PaymentEvidence> deciding =
        telling.stream().filter(each -> Objects.equals(each.status(), status)).toList();
    boolean inherited =
        !deciding.isEmpty() && deciding.stream().allMatch(PaymentEvidence::isOfMany);
    Set<ExplainedReason> reasons = new LinkedHashSet<>();
    deciding.forEach(each -> reasons.addAll(each.reasons()));
    return new FoldedStatus(
        status,
        code(deciding),
        inherited && status != null,
        InstructionStatus.SETTLED.equals(status) ? finalAfter(deciding, rail) : null,
        amount(all),
        List.copyOf(reasons),
        holds(status, deciding),
        contradictions(all, status),
        List.copyOf(all));
  }

  /**
   * Each piece once, in an order of its own. Amounts of another scale are equal: of such pieces the
   * same one stays, whichever came first.
   */
  static List<PaymentEvidence> inOrder(Collection<? extends PaymentEvidence> evidence) {
    List<PaymentEvidence> all = new ArrayList<>(evidence);
    all.sort(IN_ORDER);
    return new ArrayList<>(new LinkedHashSet<>(all));
  }

  /**
   * Without what a lower level of the same report overrules, and cancellations that came too late.
   */
  private static List<PaymentEvidence> telling(List<PaymentEvidence> all) {
    Map<String, Integer> lowest = new HashMap<>();
    for (PaymentEvidence each : all) {
      if (each instanceof Reported reported && reported.status() != null) {
        lowest.merge(key(reported), depth(reported), Math::max);
      }
    }
    List<PaymentEvidence> telling = new ArrayList<>();
    for (PaymentEvidence each : all) {
      boolean overruled =
          each instanceof Reported reported
              && depth(reported) < lowest.getOrDefault(key(reported), 0);
      if (!overruled) {
        telling.add(each);
      }
    }
    boolean executed =
        telling.stream()
            .filter(each -> !(each instanceof CancellationAnswered))
            .anyMatch(each -> rank(each) >= InstructionStatuses.rank(InstructionStatus.EXECUTED));
    if (executed) {
      telling.removeIf(CancellationAnswered.class::isInstance);
    } else if (telling.stream().anyMatch(StatusMachine::isOwnDecision)) {
      telling.removeIf(each -> each instanceof CancellationAnswered && each.isOfMany());
    }
    return telling;
  }

  private static boolean isOwnDecision(PaymentEvidence evidence) {
    return evidence instanceof CancellationAnswered answered
        && !answered.isOfMany()
        && DECIDED.contains(answered.response().decision());
  }

  private static String key(Reported reported) {
    return reported.report().reportId() + "\n" + reported.report().originalFileId();
  }

  private static int depth(Reported reported) {
    StatusReportLevel level = reported.report().level();
    if (level.equals(StatusReportLevel.FILE)) {
      return 0;
    }
    return level.equals(StatusReportLevel.BATCH) ? 1 : 2;
  }

  private static @Nullable InstructionStatus strongest(List<PaymentEvidence> telling) {
    return telling.stream()
        .map(PaymentEvidence::status)
        .filter(Objects::nonNull)
        .max(
            Comparator.comparingInt(InstructionStatuses::rank)
                .thenComparing(InstructionStatus::value))
        .orElse(null);
  }

  private static int rank(PaymentEvidence evidence) {
    InstructionStatus status = evidence.status();
    return status == null ? 0 : InstructionStatuses.rank(status);
  }

  private static @Nullable String code(List<PaymentEvidence> deciding) {
    Optional<String> own = firstCode(deciding, each -> !each.isOfMany());
    return own.or(() -> firstCode(deciding, PaymentEvidence::isOfMany)).orElse(null);
  }

  private static Optional<String> firstCode(
      List<PaymentEvidence> deciding, Predicate<PaymentEvidence> which) {
    return deciding.stream()
        .filter(which)
        .map(PaymentEvidence::code)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static @Nullable Money amount(List<PaymentEvidence> all) {
    return all.stream()
        .filter(each -> InstructionStatus.SETTLED.equals(each.status()))
        .map(PaymentEvidence::amount)
        .findFirst()
        .or(() -> all.stream().map(PaymentEvidence::amount).filter(Objects::nonNull).findFirst())
        .orElse(null);
  }

  /** Counted from the last of its bookings; what the entries tell of their rail goes first. */
  private static @Nullable LocalDate finalAfter(
      List<PaymentEvidence> bookings, @Nullable PaymentRail known) {
    LocalDate settled = null;
    PaymentRail rail = null;
    for (PaymentEvidence each : bookings) {
      LocalDate day = each.day();
      if (day != null && (settled == null || day.isAfter(settled))) {
        settled = day;
      }
      if (rail == null && each instanceof Entered entered) {
        rail = entered.rail();
      }
    }
    rail = rail == null ? known : rail;
    return rail == null || settled == null
        ? null
        : RailFinality.finalAfter(rail, settled).orElse(null);
  }

  private static Set<String> holds(
      @Nullable InstructionStatus status, List<PaymentEvidence> deciding) {
    Set<String> holds = new TreeSet<>();
    if (InstructionStatus.ACKNOWLEDGED.equals(status)) {
      deciding.stream()
          .map(PaymentEvidence::code)
          .filter(code -> code != null && HOLDS.contains(code))
          .forEach(holds::add);
    }
    return holds;
  }

  private static Set<Contradiction> contradictions(
      List<PaymentEvidence> all, @Nullable InstructionStatus status) {
    Set<Contradiction> found = new TreeSet<>();
    List<Entered> debits = entered(all, InstructionStatus.SETTLED::equals);
    boolean refused =
        all.stream()
            .filter(Reported.class::isInstance)
            .map(PaymentEvidence::status)
            .anyMatch(
                each ->
                    InstructionStatus.REJECTED.equals(each)
                        || InstructionStatus.CANCELLED.equals(each));
    if (refused && InstructionStatus.SETTLED.equals(status)) {
      found.add(Contradiction.BOOKED_AFTER_REFUSAL);
    }
    for (Entered one : debits) {
      if (debits.stream().anyMatch(other -> areTwo(one, other))) {
        found.add(Contradiction.BOOKED_TWICE);
      }
    }
    List<Money> outgoing = new ArrayList<>();
    debits.forEach(each -> outgoing.add(each.amount()));
    all.stream()
        .filter(Reported.class::isInstance)
        .map(PaymentEvidence::amount)
        .filter(Objects::nonNull)
        .forEach(outgoing::add);
    if (differ(outgoing, outgoing)) {
      found.add(Contradiction.AMOUNT_DIFFERS);
    }
    if (differ(outgoing, returned(all))) {
      found.add(Contradiction.RETURNED_AMOUNT_DIFFERS);
    }
    return found;
  }

  /**
   * What came back, by currency: parts add up. Where the account shows it, the clearing house's
   * word for the same money is not counted again.
   */
  private static List<Money> returned(List<PaymentEvidence> all) {
    List<Entered> back =
        entered(
            all,
            each ->
                InstructionStatus.RETURNED.equals(each) || InstructionStatus.REVERSED.equals(each));
    boolean onAccount = back.stream().anyMatch(StatusMachine::isBooked);
    List<Entered> counted = new ArrayList<>();
    Map<CurrencyCode, Money> sums = new LinkedHashMap<>();
    for (Entered each : back) {
      boolean isNew = counted.stream().allMatch(other -> areTwo(each, other));
      if (isNew && (!onAccount || isBooked(each))) {
        counted.add(each);
        sums.merge(each.amount().currency(), each.amount(), Money::plus);
      }
    }
    return List.copyOf(sums.values());
  }

  private static boolean isBooked(Entered entry) {
    return BookingStatus.BOOKED.equals(entry.event().bookingStatus());
  }

  private static List<Entered> entered(
      List<PaymentEvidence> all, Predicate<@Nullable InstructionStatus> which) {
    return all.stream()
        .filter(Entered.class::isInstance)
        .map(Entered.class::cast)
        .filter(each -> which.test(each.status()))
        .toList();
  }

  private static boolean differ(List<Money> some, List<Money> others) {
    return some.stream()
        .anyMatch(
            one ->
                others.stream()
                    .anyMatch(
                        other -> one.currency().equals(other.currency()) && !one.equals(other)));
  }

  /**
   * Whether two entries are surely two bookings. A statement, a report of the day and an advice
   * show one booking three times, so entries are two only where the bank's references say so or one
   * statement has both.
   */
  private static boolean areTwo(Entered one, Entered other) {
    String first = one.event().entry().bankReference();
    String second = other.event().entry().bankReference();
    boolean sameEntry =
        one.event().entry().entryId().equals(other.event().entry().entryId())
            && Objects.equals(
                one.event().entry().transactionIndex(), other.event().entry().transactionIndex());
    if (sameEntry) {
      return false;
    }
    boolean sameStatement =
        one.event().statement().id() != null
            && one.event().statement().equals(other.event().statement());
    return sameStatement || (first != null && second != null && !first.equals(second));
  }
}
