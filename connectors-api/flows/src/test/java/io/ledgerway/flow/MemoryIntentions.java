package io.ledgerway.flow;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Intentions of writes without files, under the conditions that the port states. */
final class MemoryIntentions implements IntentionStore {

  private final Map<String, Intention> rows = new LinkedHashMap<>();

  /**
   * All intentions of an operation.
   *
   * @param operation its name
   * @return in the order of their first sending; members of a batch behind the batch
   */
  List<Intention> of(String operation) {
    return rows.values().stream().filter(each -> each.operation().equals(operation)).toList();
  }

  /**
   * Says that everything so far went out in one file.
   *
   * @param dispatch id of the file
   */
  void sentIn(String dispatch) {
    rows.replaceAll((hash, each) -> each.toBuilder().dispatch(dispatch).build());
  }

  /**
   * Says what the bank names documents by.
   *
   * @param names the names, by wire key
   */
  void named(Map<String, String> names) {
    rows.replaceAll(
        (hash, each) ->
            each.toBuilder()
                .reference(names.getOrDefault(each.wireKey(), each.reference()))
                .build());
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public String owner() {
    return "test";
  }

  @Override
  public Set<String> present(Collection<String> owners) {
    return Set.of(owner());
  }

  @Override
  public boolean ownersMayLinger() {
    return false;
  }

  @Override
  public List<Intention> unattended(int limit) {
    return inState(Set.of(IntentionState.SENDING), limit);
  }

  @Override
  public List<Dispatch> unattendedDispatches() {
    return List.of();
  }

  @Override
  public Optional<Instant> forgottenSince() {
    return Optional.empty();
  }

  @Override
  public void doubt(List<Intention> intentions) {
    throw new UnsupportedOperationException("No test restores a store");
  }

  @Override
  public Map<String, Intention> find(Collection<String> keyHashes) {
    Map<String, Intention> found = new LinkedHashMap<>(rows);
    found.keySet().retainAll(new HashSet<>(keyHashes));
    return found;
  }

  @Override
  public Map<String, Intention> findByWireKey(String connection, Collection<String> wireKeys) {
    Map<String, Intention> found = new LinkedHashMap<>();
    for (Intention each : rows.values()) {
      if (each.connection().equals(connection) && wireKeys.contains(each.wireKey())) {
        found.put(each.wireKey(), each);
      }
    }
    return found;
  }

  @Override
  public List<Intention> inState(Set<IntentionState> states, int limit) {
    return rows.values().stream()
        .filter(each -> states.contains(each.state()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Intention> due(Set<IntentionState> states, int limit) {
    return inState(states, limit);
  }

  @Override
  public void defer(List<Inquiry> inquiries) {
    // No test waits for the next inquiry.
  }

  @Override
  public int purge(String connection, String operation, Duration age, int limit) {
    return 0;
  }

  @Override
  public List<Intention> members(String dispatch) {
    return rows.values().stream().filter(each -> dispatch.equals(each.dispatch())).toList();
  }

  @Override
  public boolean beginSending(SendingCommit commit) {
    for (Intention each : commit.intentions()) {
      Intention known = rows.get(each.keyHash());
      boolean follows =
          known == null
              ? each.fence() == 1
              : each.fence() == known.fence() + 1
                  && TransitionRules.from(IntentionEvent.SEND).contains(known.state());
      if (!follows) {
        return false;
      }
    }
    commit.intentions().forEach(each -> rows.put(each.keyHash(), each));
    return true;
  }

  @Override
  public Set<String> apply(List<Transition> transitions) {
    Set<String> refused = new HashSet<>();
    for (Transition each : transitions) {
      Intention known = rows.get(each.keyHash());
      if (known == null
          || known.fence() != each.fence()
          || !TransitionRules.from(each.event()).contains(known.state())) {
        refused.add(each.keyHash());
        continue;
      }
      int generation =
          known.generation() + (TransitionRules.startsGeneration(each.event()) ? 1 : 0);
      rows.put(
          each.keyHash(),
          known.toBuilder()
              .state(TransitionRules.to(each.event()))
              .generation(generation)
              .reference(each.reference() == null ? known.reference() : each.reference())
              .reasonCode(each.reasonCode())
              .reason(each.reason())
              .build());
    }
    return refused;
  }

  @Override
  public Set<String> apply(Dispatch dispatch, DispatchState to, List<Transition> transitions) {
    throw noFiles();
  }

  @Override
  public long nextSequence(String connection, String operation) {
    throw noFiles();
  }

  @Override
  public Optional<Dispatch> dispatch(String id) {
    return Optional.empty();
  }

  @Override
  public List<Dispatch> dispatches(DispatchState state) {
    return List.of();
  }

  @Override
  public Optional<Dispatch> takeOver(Dispatch dispatch, StagedFile file, Duration lease) {
    throw noFiles();
  }

  private static UnsupportedOperationException noFiles() {
    return new UnsupportedOperationException("No test sends files");
  }
}
