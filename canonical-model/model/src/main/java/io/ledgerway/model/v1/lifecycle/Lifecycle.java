package io.ledgerway.model.v1.lifecycle;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which status may follow which on one axis. Immutable and thread-safe.
 *
 * <pre>{@code
 * Optional<Finding> illegal =
 *     Lifecycles.INVOICE.move(
 *         InvoiceStatus.REJECTED,
 *         InvoiceStatus.APPROVED,
 *         LifecyclePolicy.STRICT,
 *         Set.of(),
 *         "/document/state/document");
 * }</pre>
 *
 * @param axis name of the axis, such as {@code Invoice.status}
 * @param starts statuses that a new document may have
 * @param transitions all legal moves
 * @param <S> the status type
 */
public record Lifecycle<S extends Code>(
    String axis, List<S> starts, List<Transition<S>> transitions) {

  /** Id of the rule that an illegal move breaks. */
  public static final String RULE = "FIN-LC-01";

  public Lifecycle {
    starts = List.copyOf(starts);
    transitions = List.copyOf(transitions);
  }

  /**
   * All statuses of the axis, in the order in which they are named first.
   *
   * @return the statuses
   */
  public Set<S> states() {
    Set<S> states = new LinkedHashSet<>(starts);
    for (Transition<S> transition : transitions) {
      states.add(transition.from());
      states.add(transition.to());
    }
    return states;
  }

  /**
   * Whether no move leads away from a status.
   *
   * @param status a status
   * @return true when it is final; false also for a status that the axis does not know
   */
  public boolean isFinal(S status) {
    return states().contains(status)
        && transitions.stream().noneMatch(transition -> transition.from().equals(status));
  }

  /**
   * Whether a move is legal. Staying is always legal.
   *
   * @param from status before; null for a new document
   * @param to status after
   * @param met conditions that hold
   * @return true when it is legal
   */
  public boolean allows(@Nullable S from, S to, Set<TransitionCondition> met) {
    if (from == null) {
      return starts.contains(to);
    }
    return from.equals(to)
        || transitions.stream()
            .anyMatch(
                transition ->
                    transition.from().equals(from)
                        && transition.to().equals(to)
                        && (transition.condition() == null
                            || met.contains(transition.condition())));
  }

  /**
   * Judges a move by a policy.
   *
   * @param from status before; null for a new document
   * @param to status after
   * @param policy how strictly
   * @param met conditions that hold
   * @param pointer JSON pointer of the status, starting at {@code /document}
   * @return nothing when the move is legal; else FIN-LC-01, as an error under STRICT and as
   *     information about the gap under OBSERVE, which refuses nothing
   */
  public Optional<Finding> move(
      @Nullable S from,
      S to,
      LifecyclePolicy policy,
      Set<TransitionCondition> met,
      String pointer) {
    if (allows(from, to, met)) {
      return Optional.empty();
    }
    boolean strict = policy == LifecyclePolicy.STRICT;
    String message =
        strict
            ? "This move is not allowed on " + axis + "; take a step that is, or correct the status"
            : "The source moved on " + axis + " without the steps in between";
    return Optional.of(
        new Finding(
            RULE,
            null,
            strict ? Severity.ERROR : Severity.INFORMATION,
            pointer,
            message,
            expectation(from),
            to.value()));
  }

  private String expectation(@Nullable S from) {
    List<String> next = new ArrayList<>();
    if (from == null) {
      starts.forEach(start -> next.add(start.value()));
      return "starts with " + String.join(", ", next);
    }
    for (Transition<S> transition : transitions) {
      if (transition.from().equals(from)) {
        TransitionCondition condition = transition.condition();
        next.add(transition.to().value() + (condition == null ? "" : " if " + condition));
      }
    }
    return from.value() + (next.isEmpty() ? " is final" : " to " + String.join(", ", next));
  }
}
