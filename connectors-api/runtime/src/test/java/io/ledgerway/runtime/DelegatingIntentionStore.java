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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store that passes everything on; its children act on the way. */
public abstract class DelegatingIntentionStore implements IntentionStore {

  /**
   * Where everything goes.
   *
   * @return the store behind this one
   */
  protected abstract IntentionStore delegate();

  @Override
  public String owner() {
    return delegate().owner();
  }

  @Override
  public Set<String> present(Collection<String> owners) {
    return delegate().present(owners);
  }

  @Override
  public boolean ownersMayLinger() {
    return delegate().ownersMayLinger();
  }

  @Override
  public boolean isVolatile() {
    return delegate().isVolatile();
  }

  @Override
  public Instant now() {
    return delegate().now();
  }

  @Override
  public Optional<Instant> forgottenSince() {
    return delegate().forgottenSince();
  }

  @Override
  public void doubt(List<Intention> intentions) {
    delegate().doubt(intentions);
  }

  @Override
  public Map<String, Intention> find(Collection<String> keyHashes) {
    return delegate().find(keyHashes);
  }

  @Override
  public Map<String, Intention> findByWireKey(String connection, Collection<String> wireKeys) {
    return delegate().findByWireKey(connection, wireKeys);
  }

  @Override
  public List<Intention> inState(Set<IntentionState> states, int limit) {
    return delegate().inState(states, limit);
  }

  @Override
  public List<Intention> due(Set<IntentionState> states, int limit) {
    return delegate().due(states, limit);
  }

  @Override
  public void defer(List<Inquiry> inquiries) {
    delegate().defer(inquiries);
  }

  @Override
  public int purge(String connection, String operation, Duration age, int limit) {
    return delegate().purge(connection, operation, age, limit);
  }

  @Override
  public List<Intention> unattended(int limit) {
    return delegate().unattended(limit);
  }

  @Override
  public List<Dispatch> unattendedDispatches() {
    return delegate().unattendedDispatches();
  }

  @Override
  public List<Intention> members(String dispatch) {
    return delegate().members(dispatch);
  }

  @Override
  public boolean beginSending(SendingCommit commit) {
    return delegate().beginSending(commit);
  }

  @Override
  public Set<String> apply(List<Transition> transitions) {
    return delegate().apply(transitions);
  }

  @Override
  public Set<String> apply(Dispatch dispatch, DispatchState to, List<Transition> transitions) {
    return delegate().apply(dispatch, to, transitions);
  }

  @Override
  public long nextSequence(String connection, String operation) {
    return delegate().nextSequence(connection, operation);
  }

  @Override
  public Optional<Dispatch> dispatch(String id) {
    return delegate().dispatch(id);
  }

  @Override
  public List<Dispatch> dispatches(DispatchState state) {
    return delegate().dispatches(state);
  }

  @Override
  public Optional<Dispatch> takeOver(Dispatch dispatch, StagedFile file, Duration lease) {
    return delegate().takeOver(dispatch, file, lease);
  }
}
