package io.ledgerway.flow;

import io.ledgerway.model.v1.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Flows in memory: optimistic versions, and one live allocation for each open item. */
public final class MemoryFlowStore implements FlowStore {

  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, String> documents = new LinkedHashMap<>();
  private final Map<String, String> allocated = new LinkedHashMap<>();
  private final Map<String, KeyClaim> keys = new LinkedHashMap<>();
  private final List<OperatorDecision> decisions = new ArrayList<>();
  private final Map<String, Long> changes = new LinkedHashMap<>();
  private long change;
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");

  /**
   * Sets the time of the changes that follow.
   *
   * @param time the time
   */
  public void now(Instant time) {
    now = time;
  }

  @Override
  public List<Subject> at(SubjectKind kind, String step, long afterSequence, int limit) {
    return select(
        each -> each.kind() == kind && each.step().equals(step) && each.sequence() > afterSequence,
        limit);
  }

  @Override
  public List<Subject> list(SubjectKind kind, long afterSequence, int limit) {
    return select(each -> each.kind() == kind && each.sequence() > afterSequence, limit);
  }

  private List<Subject> select(Predicate<Subject> filter, int limit) {
    return subjects.values().stream().filter(filter).limit(limit).toList();
  }

  @Override
  public Optional<Subject> find(String id) {
    return Optional.ofNullable(subjects.get(id));
  }

  @Override
  public Map<String, Subject> find(Collection<String> ids) {
    Map<String, Subject> found = new LinkedHashMap<>(subjects);
    found.keySet().retainAll(new HashSet<>(ids));
    return found;
  }

  @Override
  public Map<String, Subject> byCorrelation(SubjectKind kind, Collection<String> correlations) {
    Map<String, Subject> found = new LinkedHashMap<>();
    for (Subject each : subjects.values()) {
      if (each.kind() == kind
          && each.correlation() != null
          && correlations.contains(each.correlation())) {
        found.put(each.correlation(), each);
      }
    }
    return found;
  }

  @Override
  public Map<String, String> documents(Collection<String> ids) {
    Map<String, String> found = new LinkedHashMap<>(documents);
    found.keySet().retainAll(new HashSet<>(ids));
    return found;
  }

  @Override
  public Map<String, KeyClaim> claimKeys(List<KeyClaim> claims) {
    Map<String, KeyClaim> owners = new LinkedHashMap<>();
    for (KeyClaim claim : claims) {
      keys.putIfAbsent(claim.key(), claim);
      owners.put(claim.key(), keys.get(claim.key()));
    }
    return owners;
  }

  @Override
  public Map<String, String> keyOwners(Collection<String> wanted) {
    Map<String, String> owners = new LinkedHashMap<>();
    keys.forEach(
        (key, claim) -> {
          if (wanted.contains(key)) {
            owners.put(key, claim.subject());
          }
        });
    return owners;
  }

  @Override
  public List<Subject> withAmounts(SubjectKind kind, String step, Collection<Money> amounts) {
    return select(
        each -> each.kind() == kind && each.step().equals(step) && amounts.contains(each.amount()),
        Integer.MAX_VALUE);
  }

  @Override
  public Map<String, List<String>> allocatedItems(Collection<String> payments) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    allocated.forEach(
        (item, payment) -> {
          if (payments.contains(payment)) {
            found.computeIfAbsent(payment, each -> new ArrayList<>()).add(item);
          }
        });
    return found;
  }

  @Override
  public void commit(FlowChange wanted) {
    requireFresh(wanted);
    wanted.releases().forEach(each -> allocated.remove(each.openItem(), each.payment()));
    for (Allocation each : wanted.allocations()) {
      allocated.put(each.openItem(), each.payment());
    }
    for (NewSubject each : wanted.inserts()) {
      if (subjects.containsKey(each.subject().id())) {
        continue;
      }
      long sequence = subjects.size() + 1L;
      put(each.subject().toBuilder().sequence(sequence).version(1).build());
      documents.put(each.subject().id(), each.document());
    }
    wanted.updates().forEach(each -> put(each.toBuilder().version(each.version() + 1).build()));
    wanted.transferredKeys().forEach(each -> keys.put(each.key(), each));
    decisions.addAll(wanted.decisions());
  }

  private void requireFresh(FlowChange wanted) {
    Set<String> updated = new HashSet<>();
    for (Subject each : wanted.updates()) {
      Subject stored = subjects.get(each.id());
      if (stored == null || stored.version() != each.version() || !updated.add(each.id())) {
        throw new StaleSubjectException("Subject " + each.id() + " has changed");
      }
    }
    Set<String> taken = new HashSet<>(allocated.keySet());
    wanted.releases().forEach(each -> taken.remove(each.openItem()));
    for (Allocation each : wanted.allocations()) {
      if (!taken.add(each.openItem())) {
        throw new StaleSubjectException("Item " + each.openItem() + " is taken");
      }
    }
  }

  private void put(Subject subject) {
    subjects.put(subject.id(), subject.toBuilder().updatedAt(now).build());
    changes.put(subject.id(), ++change);
  }

  @Override
  public List<ChangedSubject> changedAfter(long after, int limit) {
    throw new UnsupportedOperationException("No test asks for changes after " + after);
  }

  @Override
  public List<OperatorDecision> decisions(String subject) {
    return decisions.stream().filter(each -> each.subject().equals(subject)).toList();
  }
}
