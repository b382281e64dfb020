package io.ledgerway.runtime.memory;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.DispatchState;
import io.ledgerway.runtime.idempotency.Inquiry;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.idempotency.Transition;
import io.ledgerway.runtime.idempotency.TransitionRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Intentions of one process over a table that several share. Thread-safe. */
final class MemoryIntentionStore implements IntentionStore {

  private final IntentionTable table;
  private final String owner;

  MemoryIntentionStore(IntentionTable table) {
    this.table = table;
    this.owner = table.enter();
  }

  @Override
  public String owner() {
    return owner;
  }

  @Override
  public Set<String> present(Collection<String> owners) {
    synchronized (table) {
      Set<String> there = new HashSet<>(owners);
      there.removeIf(each -> !table.isPresent(each));
      there.add(owner);
      return there;
    }
  }

  @Override
  public boolean ownersMayLinger() {
    return false;
  }

  @Override
  public boolean isVolatile() {
    return true;
  }

  @Override
  public Instant now() {
    return table.now();
  }

  @Override
  public Optional<Instant> forgottenSince() {
    return Optional.empty();
  }

  @Override
  public void doubt(List<Intention> intentions) {
    synchronized (table) {
      for (Intention each : intentions) {
        if (table.intention(each.keyHash()) == null) {
          table.put(each.toBuilder().lastSentAt(now()).build());
        }
      }
    }
  }

  @Override
  public Map<String, Intention> find(Collection<String> keyHashes) {
    synchronized (table) {
      Map<String, Intention> found = new LinkedHashMap<>();
      for (String keyHash : keyHashes) {
        Intention stored = table.intention(keyHash);
        if (stored != null) {
          found.put(keyHash, stored);
        }
      }
      return found;
    }
  }

  @Override
  public Map<String, Intention> findByWireKey(String connection, Collection<String> wireKeys) {
    synchronized (table) {
      Map<String, Intention> found = new LinkedHashMap<>();
      table
          .intentions(each -> each.connection().equals(connection))
          .forEach(each -> found.put(each.wireKey(), each));
      found.keySet().retainAll(new HashSet<>(wireKeys));
      return found;
    }
  }

  @Override
  public List<Intention> inState(Set<IntentionState> states, int limit) {
    synchronized (table) {
      return first(table.intentions(each -> states.contains(each.state())), limit);
    }
  }

  @Override
  public List<Intention> due(Set<IntentionState> states, int limit) {
    synchronized (table) {
      List<Intention> due =
          table.intentions(
              each ->
                  states.contains(each.state())
                      && (each.nextAt() == null || table.isOver(each.nextAt())));
      Comparator<Instant> neverAskedFirst = Comparator.nullsFirst(Comparator.naturalOrder());
      return first(
          due.stream().sorted(Comparator.comparing(Intention::nextAt, neverAskedFirst)).toList(),
          limit);
    }
  }

  @Override
  public void defer(List<Inquiry> inquiries) {
    synchronized (table) {
      for (Inquiry each : inquiries) {
        Intention stored = table.intention(each.keyHash());
        if (stored != null && stored.fence() == each.fence() && stored.state() == each.state()) {
          table.put(deferred(stored, each));
        }
      }
    }
  }

  private Intention deferred(Intention stored, Inquiry inquiry) {
    Instant since = stored.absentSince();
    Instant sent = stored.lastSentAt();
    boolean first = since == null || (sent != null && since.isBefore(sent));
    return stored.toBuilder()
        .nextAt(now().plus(inquiry.rest()))
        .inquiries(stored.inquiries() + 1)
        .absentSince(inquiry.absent() && first ? now() : since)
        .build();
  }

  /** There are no attempts here, and nothing grows older than its process. */
  @Override
  public int purge(String connection, String operation, Duration age, int limit) {
    return 0;
  }

  @Override
  public List<Intention> unattended(int limit) {
    synchronized (table) {
      return first(
          table.intentions(
              each ->
                  each.state() == IntentionState.SENDING
                      && each.dispatch() == null
                      && (isGone(each.owner()) || table.isOver(each.leaseUntil()))),
          limit);
    }
  }

  private boolean isGone(String other) {
    return !owner.equals(other) && !table.isPresent(other);
  }

  @Override
  public List<Dispatch> unattendedDispatches() {
    synchronized (table) {
      return table.dispatches(
          each ->
              each.state() == DispatchState.SENDING
                  && (isGone(each.owner()) || table.isLeaseOver(each.id())));
    }
  }

  @Override
  public List<Intention> members(String dispatch) {
    synchronized (table) {
      return table.intentions(each -> dispatch.equals(each.dispatch()));
    }
  }

  @Override
  public boolean beginSending(SendingCommit commit) {
    synchronized (table) {
      Set<String> seen = new HashSet<>();
      for (Intention each : commit.intentions()) {
        if (!seen.add(each.keyHash()) || !mayBegin(each)) {
          return false;
        }
      }
      Dispatch dispatch = commit.dispatch();
      if (dispatch != null) {
        if (table.dispatch(dispatch.id()) != null) {
          return false;
        }
        table.put(dispatch);
        table.lease(dispatch.id(), commit.lease());
      }
      commit.intentions().forEach(each -> table.put(begun(each, commit.lease())));
      return true;
    }
  }

  private boolean mayBegin(Intention next) {
    Intention stored = table.intention(next.keyHash());
    if (next.fence() == 1) {
      return stored == null;
    }
    return stored != null
        && stored.fence() == next.fence() - 1
        && TransitionRules.from(IntentionEvent.SEND).contains(stored.state());
  }

  /** Key and fingerprint stay those that came first. */
  private Intention begun(Intention next, Duration lease) {
    Intention former = table.intention(next.keyHash());
    Intention first = former == null ? next : former;
    boolean sameKey = former != null && former.wireKey().equals(next.wireKey());
    return next.toBuilder()
        .key(first.key())
        .fingerprint(first.fingerprint())
        .firstSentAt(sameKey ? first.firstSentAt() : now())
        .lastSentAt(now())
        .leaseUntil(now().plus(lease))
        .build();
  }

  @Override
  public Set<String> apply(List<Transition> transitions) {
    synchronized (table) {
      Set<String> refused = new HashSet<>();
      for (Transition each : transitions) {
        Intention stored = table.intention(each.keyHash());
        if (stored == null
            || stored.fence() != each.fence()
            || !TransitionRules.from(each.event()).contains(stored.state())) {
          refused.add(each.keyHash());
        } else {
          table.put(each.appliedTo(stored, now()));
        }
      }
      return refused;
    }
  }

  @Override
  public Set<String> apply(Dispatch dispatch, DispatchState to, List<Transition> transitions) {
    synchronized (table) {
      Dispatch stored = table.dispatch(dispatch.id());
      if (stored != null && stored.fence() == dispatch.fence()) {
        table.put(stored.toBuilder().state(to).build());
      }
      return apply(transitions);
    }
  }

  @Override
  public long nextSequence(String connection, String operation) {
    synchronized (table) {
      return 1
          + table
              .dispatches(
                  each ->
                      each.connection().equals(connection) && each.operation().equals(operation))
              .stream()
              .mapToLong(Dispatch::sequence)
              .max()
              .orElse(0);
    }
  }

  @Override
  public Optional<Dispatch> dispatch(String id) {
    synchronized (table) {
      return Optional.ofNullable(table.dispatch(id));
    }
  }

  @Override
  public List<Dispatch> dispatches(DispatchState state) {
    synchronized (table) {
      return table.dispatches(each -> each.state() == state);
    }
  }

  @Override
  public Optional<Dispatch> takeOver(Dispatch dispatch, StagedFile file, Duration lease) {
    synchronized (table) {
      Dispatch stored = table.dispatch(dispatch.id());
      if (stored == null
          || stored.fence() != dispatch.fence()
          || stored.state() != DispatchState.SENDING) {
        return Optional.empty();
      }
      Dispatch taken = stored.toBuilder().file(file).fence(stored.fence() + 1).owner(owner).build();
      table.put(taken);
      table.lease(taken.id(), lease);
      for (Intention each : members(taken.id())) {
        if (each.state() == IntentionState.SENDING) {
          table.put(
              each.toBuilder()
                  .fence(each.fence() + 1)
                  .owner(owner)
                  .leaseUntil(now().plus(lease))
                  .build());
        }
      }
      return Optional.of(taken);
    }
  }

  private static <T> List<T> first(List<T> rows, int limit) {
    return rows.size() <= limit ? rows : List.copyOf(rows.subList(0, limit));
  }
}
