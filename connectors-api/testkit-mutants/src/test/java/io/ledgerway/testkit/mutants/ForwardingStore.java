package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.DispatchState;
import io.ledgerway.runtime.idempotency.Inquiry;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.idempotency.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sound store; each method can be overridden, to break one. */
class ForwardingStore implements IntentionStore {

  final IntentionStore sound;

  ForwardingStore(IntentionStore sound) {
    this.sound = sound;
  }

  @Override
  public String owner() {
    return sound.owner();
  }

  @Override
  public Set<String> present(Collection<String> owners) {
    return sound.present(owners);
  }

  @Override
  public boolean ownersMayLinger() {
    return sound.ownersMayLinger();
  }

  @Override
  public Instant now() {
    return sound.now();
  }

  @Override
  public Optional<Instant> forgottenSince() {
    return sound.forgottenSince();
  }

  @Override
  public void doubt(List<Intention> intentions) {
    sound.doubt(intentions);
  }

  @Override
  public Map<String, Intention> find(Collection<String> keyHashes) {
    return sound.find(keyHashes);
  }

  @Override
  public Map<String, Intention> findByWireKey(String connection, Collection<String> wireKeys) {
    return sound.findByWireKey(connection, wireKeys);
  }

  @Override
  public List<Intention> inState(Set<IntentionState> states, int limit) {
    return sound.inState(states, limit);
  }

  @Override
  public List<Intention> due(Set<IntentionState> states, int limit) {
    return sound.due(states, limit);
  }

  @Override
  public void defer(List<Inquiry> inquiries) {
    sound.defer(inquiries);
  }

  @Override
  public int purge(String connection, String operation, Duration age, int limit) {
    return sound.purge(connection, operation, age, limit);
  }

  @Override
  public List<Intention> unattended(int limit) {
    return sound.unattended(limit);
  }

  @Override
  public List<Dispatch> unattendedDispatches() {
    return sound.unattendedDispatches();
  }

  @Override
  public List<Intention> members(String dispatch) {
    return sound.members(dispatch);
  }

  @Override
  public boolean beginSending(SendingCommit commit) {
    return sound.beginSending(commit);
  }

  @Override
  public Set<String> apply(List<Transition> transitions) {
    return sound.apply(transitions);
  }

  @Override
  public Set<String> apply(Dispatch dispatch, DispatchState to, List<Transition> transitions) {
    return sound.apply(dispatch, to, transitions);
  }

  @Override
  public long nextSequence(String connection, String operation) {
    return sound.nextSequence(connection, operation);
  }

  @Override
  public Optional<Dispatch> dispatch(String id) {
    return sound.dispatch(id);
  }

  @Override
  public List<Dispatch> dispatches(DispatchState state) {
    return sound.dispatches(state);
  }

  @Override
  public Optional<Dispatch> takeOver(Dispatch dispatch, StagedFile file, Duration lease) {
    return sound.takeOver(dispatch, file, lease);
  }
}
