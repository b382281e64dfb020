package io.ledgerway.runtime;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.DispatchState;
import io.ledgerway.runtime.idempotency.Inquiry;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.idempotency.Transition;
import io.ledgerway.runtime.idempotency.TransitionRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Intentions in memory, under the same conditions as in a database. */
public final class MemoryIntentionStore implements IntentionStore {

  private final Clock clock;
  private final Map<String, Intention> intentions = new LinkedHashMap<>();
  private final Map<String, Dispatch> dispatches = new LinkedHashMap<>();
  private final List<Transition> attempts = new ArrayList<>();
  private final Set<String> staying = new HashSet<>();
  private int processes;
  private boolean ownersMayLinger;
  private Runnable beforeCommit = () -> {};
  private Runnable beforeApply = () -> {};
  private Runnable beforeTakeOver = () -> {};

  /**
   * An empty store.
   *
   * @param clock the database's clock
   */
  public MemoryIntentionStore(Clock clock) {
    this.clock = clock;
  }

  /**
   * Acts once, right before the next SENDING is committed: another worker, or a failure.
   *
   * @param action what happens
   */
  public void beforeCommit(Runnable action) {
    beforeCommit = action;
  }

  /**
   * Acts once, right before the next outcomes are stored.
   *
   * @param action what happens
   */
  public void beforeApply(Runnable action) {
    beforeApply = action;
  }

  /**
   * Acts once, right before the next dispatch is taken over.
   *
   * @param action what happens
   */
  public void beforeTakeOver(Runnable action) {
    beforeTakeOver = action;
  }

  /** A new process opens the store; the one before has gone. */
  public void enter() {
    processes++;
  }

  /** The process that is there now stays when the next one enters. */
  public void stay() {
    staying.add(owner());
  }

  /** Says that a process that has gone may still end its call, as where sessions can be lost. */
  public void letOwnersLinger() {
    ownersMayLinger = true;
  }

  /**
   * Every transition that was asked for, whether it took effect or not.
   *
   * @return the attempts
   */
  public List<Transition> attempts() {
    return List.copyOf(attempts);
  }

  /**
   * Every intention, in the order of its insertion.
   *
   * @return the intentions
   */
  public List<Intention> all() {
    return List.copyOf(intentions.values());
  }

  /**
   * Puts a row as it is.
   *
   * @param intention the row
   */
  public void put(Intention intention) {
    intentions.put(intention.keyHash(), intention);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public String owner() {
    return "owner-" + processes;
  }

  @Override
  public Set<String> present(Collection<String> owners) {
    Set<String> there = new HashSet<>(owners);
    there.retainAll(staying);
    there.add(owner());
    return there;
  }

  @Override
  public boolean ownersMayLinger() {
    return ownersMayLinger;
  }

  @Override
  public synchronized List<Intention> unattended(int limit) {
    return intentions.values().stream()
        .filter(each -> each.state() == IntentionState.SENDING && each.dispatch() == null)
        .filter(each -> !owner().equals(each.owner()) || isOver(each.leaseUntil()))
        .limit(limit)
        .toList();
  }

  private boolean isOver(@Nullable Instant lease) {
    return lease != null && !lease.isAfter(now());
  }

  @Override
  public List<Dispatch> unattendedDispatches() {
    return dispatches(DispatchState.SENDING).stream()
        .filter(each -> !owner().equals(each.owner()))
        .toList();
  }

  @Override
  public synchronized Map<String, Intention> find(Collection<String> keyHashes) {
    Map<String, Intention> found = new LinkedHashMap<>(intentions);
    found.keySet().retainAll(new HashSet<>(keyHashes));
    return found;
  }

  @Override
  public synchronized Map<String, Intention> findByWireKey(
      String connection, Collection<String> wireKeys) {
    Map<String, Intention> found = new LinkedHashMap<>();
    for (Intention each : intentions.values()) {
      if (each.connection().equals(connection) && wireKeys.contains(each.wireKey())) {
        found.put(each.wireKey(), each);
      }
    }
    return found;
  }

  @Override
  public synchronized List<Intention> inState(Set<IntentionState> states, int limit) {
    return intentions.values().stream()
        .filter(each -> states.contains(each.state()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Intention> due(Set<IntentionState> states, int limit) {
    return intentions.values().stream()
        .filter(each -> states.contains(each.state()))
        .filter(each -> each.nextAt() == null || isOver(each.nextAt()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void defer(List<Inquiry> inquiries) {
    for (Inquiry each : inquiries) {
      Intention stored = intentions.get(each.keyHash());
      if (stored != null && stored.fence() == each.fence() && stored.state() == each.state()) {
        boolean first =
            stored.absentSince() == null || stored.absentSince().isBefore(stored.lastSentAt());
        put(
            stored.toBuilder()
                .nextAt(now().plus(each.rest()))
                .inquiries(stored.inquiries() + 1)
                .absentSince(each.absent() && first ? now() : stored.absentSince())
                .build());
      }
    }
  }

  @Override
  public synchronized List<Intention> members(String dispatch) {
    return intentions.values().stream().filter(each -> dispatch.equals(each.dispatch())).toList();
  }

  @Override
  public synchronized boolean beginSending(SendingCommit commit) {
    Runnable action = beforeCommit;
    beforeCommit = () -> {};
    action.run();
    Set<String> seen = new HashSet<>();
    for (Intention each : commit.intentions()) {
      if (!seen.add(each.keyHash()) || !mayBegin(each)) {
        return false;
      }
    }
    Dispatch dispatch = commit.dispatch();
    if (dispatch != null) {
      if (dispatches.putIfAbsent(dispatch.id(), dispatch) != null) {
        return false;
      }
    }
    for (Intention each : commit.intentions()) {
      Intention former = intentions.get(each.keyHash());
      boolean sameKey = former != null && former.wireKey().equals(each.wireKey());
      Instant now = clock.instant();
      intentions.put(
          each.keyHash(),
          each.toBuilder()
              .firstSentAt(sameKey ? former.firstSentAt() : now)
              .lastSentAt(now)
              .leaseUntil(now.plus(commit.lease()))
              .build());
    }
    return true;
  }

  private boolean mayBegin(Intention next) {
    Intention stored = intentions.get(next.keyHash());
    if (next.fence() == 1) {
      return stored == null;
    }
    return stored != null
        && stored.fence() == next.fence() - 1
        && EnumSet.of(IntentionState.READY, IntentionState.UNKNOWN).contains(stored.state());
  }

  @Override
  public synchronized Set<String> apply(List<Transition> transitions) {
    Runnable action = beforeApply;
    beforeApply = () -> {};
    action.run();
    Set<String> refused = new HashSet<>();
    for (Transition each : transitions) {
      attempts.add(each);
      Intention stored = intentions.get(each.keyHash());
      if (stored == null
          || stored.fence() != each.fence()
          || !TransitionRules.from(each.event()).contains(stored.state())) {
        refused.add(each.keyHash());
      } else {
        intentions.put(each.keyHash(), changed(stored, each));
      }
    }
    return refused;
  }

  private static Intention changed(Intention stored, Transition transition) {
    String reference = transition.reference();
    boolean next = TransitionRules.startsGeneration(transition.event());
    return stored.toBuilder()
        .state(TransitionRules.to(transition.event()))
        .generation(next ? stored.generation() + 1 : stored.generation())
        .reference(reference == null ? stored.reference() : reference)
        .leaseUntil(TransitionRules.keepsLease(transition.event()) ? stored.leaseUntil() : null)
        .nextAt(null)
        .inquiries(0)
        .reasonCode(transition.reasonCode())
        .reason(transition.reason())
        .build();
  }

  @Override
  public synchronized Set<String> apply(
      Dispatch dispatch, DispatchState to, List<Transition> transitions) {
    Dispatch stored = dispatches.get(dispatch.id());
    if (stored != null && stored.fence() == dispatch.fence()) {
      dispatches.put(stored.id(), with(stored, stored.file(), to, stored.fence()));
    }
    return apply(transitions);
  }

  @Override
  public synchronized long nextSequence(String connection, String operation) {
    return 1
        + dispatches.values().stream()
            .filter(each -> each.connection().equals(connection))
            .filter(each -> each.operation().equals(operation))
            .mapToLong(Dispatch::sequence)
            .max()
            .orElse(0);
  }

  @Override
  public synchronized Optional<Dispatch> dispatch(String id) {
    return Optional.ofNullable(dispatches.get(id));
  }

  @Override
  public synchronized List<Dispatch> dispatches(DispatchState state) {
    return dispatches.values().stream().filter(each -> each.state() == state).toList();
  }

  @Override
  public synchronized Optional<Dispatch> takeOver(
      Dispatch dispatch, StagedFile file, Duration lease) {
    Runnable action = beforeTakeOver;
    beforeTakeOver = () -> {};
    action.run();
    Dispatch stored = dispatches.get(dispatch.id());
    if (stored == null
        || stored.fence() != dispatch.fence()
        || stored.state() != DispatchState.SENDING) {
      return Optional.empty();
    }
    dispatches.put(stored.id(), with(stored, file, stored.state(), stored.fence() + 1));
    for (Intention each : members(dispatch.id())) {
      if (each.state() == IntentionState.SENDING) {
        put(each.toBuilder().fence(each.fence() + 1).build());
      }
    }
    return dispatch(dispatch.id());
  }

  private Dispatch with(Dispatch dispatch, StagedFile file, DispatchState state, long fence) {
    return new Dispatch(
        dispatch.id(),
        dispatch.connection(),
        dispatch.operation(),
        dispatch.sequence(),
        dispatch.createdAt(),
        file,
        state,
        fence,
        owner());
  }
}
