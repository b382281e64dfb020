package io.ledgerway.flow;

import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.StoreException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store whose process ends right before a flow's change is committed. */
public final class CrashingFlowStore implements FlowStore {

  private final FlowStore store;
  private int commits;

  /**
   * A view of a store that soon commits nothing more.
   *
   * @param store what was committed before
   * @param commits how many changes are still committed
   */
  public CrashingFlowStore(FlowStore store, int commits) {
    this.store = store;
    this.commits = commits;
  }

  @Override
  public void commit(FlowChange change) {
    if (commits-- <= 0) {
      throw new StoreException("The process ended");
    }
    store.commit(change);
  }

  @Override
  public List<Subject> at(SubjectKind kind, String step, long afterSequence, int limit) {
    return store.at(kind, step, afterSequence, limit);
  }

  @Override
  public List<Subject> list(SubjectKind kind, long afterSequence, int limit) {
    return store.list(kind, afterSequence, limit);
  }

  @Override
  public Optional<Subject> find(String id) {
    return store.find(id);
  }

  @Override
  public Map<String, Subject> find(Collection<String> ids) {
    return store.find(ids);
  }

  @Override
  public Map<String, Subject> byCorrelation(SubjectKind kind, Collection<String> correlations) {
    return store.byCorrelation(kind, correlations);
  }

  @Override
  public Map<String, String> keyOwners(Collection<String> keys) {
    return store.keyOwners(keys);
  }

  @Override
  public List<Subject> withAmounts(SubjectKind kind, String step, Collection<Money> amounts) {
    return store.withAmounts(kind, step, amounts);
  }

  @Override
  public Map<String, String> documents(Collection<String> ids) {
    return store.documents(ids);
  }

  @Override
  public Map<String, KeyClaim> claimKeys(List<KeyClaim> claims) {
    return store.claimKeys(claims);
  }

  @Override
  public Map<String, List<String>> allocatedItems(Collection<String> payments) {
    return store.allocatedItems(payments);
  }

  @Override
  public List<ChangedSubject> changedAfter(long after, int limit) {
    return store.changedAfter(after, limit);
  }

  @Override
  public List<OperatorDecision> decisions(String subject) {
    return store.decisions(subject);
  }
}
