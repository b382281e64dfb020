package io.ledgerway.flow;

import io.ledgerway.model.v1.value.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port of the durable store of flows. Thread-safe; every method is one short transaction of its
 * own. A store that can't be reached throws {@link io.ledgerway.runtime.StoreException}.
 */
public interface FlowStore {

  /**
   * Subjects that wait at a step, in the order of their intake.
   *
   * @param kind what they are
   * @param step the step
   * @param afterSequence where to go on; 0 for the beginning
   * @param limit how many at most
   * @return the subjects
   */
  List<Subject> at(SubjectKind kind, String step, long afterSequence, int limit);

  /**
   * Subjects of a kind, in the order of their intake.
   *
   * @param kind what they are
   * @param afterSequence where to go on; 0 for the beginning
   * @param limit how many at most
   * @return the subjects
   */
  List<Subject> list(SubjectKind kind, long afterSequence, int limit);

  /**
   * A subject by its id.
   *
   * @param id the id
   * @return the subject
   */
  Optional<Subject> find(String id);

  /**
   * Subjects by their ids.
   *
   * @param ids the ids
   * @return what is stored, by id
   */
  Map<String, Subject> find(Collection<String> ids);

  /**
   * Subjects that answers from outside name.
   *
   * @param kind what they are
   * @param correlations what the answers name
   * @return what is stored, by correlation
   */
  Map<String, Subject> byCorrelation(SubjectKind kind, Collection<String> correlations);

  /**
   * The documents of subjects.
   *
   * @param ids ids of the subjects
   * @return the documents as JSON, by id
   */
  Map<String, String> documents(Collection<String> ids);

  /**
   * Claims business keys: the first subject keeps a key for good.
   *
   * @param claims the claims, in order
   * @return who has each key now
   */
  Map<String, KeyClaim> claimKeys(List<KeyClaim> claims);

  /**
   * Who has business keys.
   *
   * @param keys the keys
   * @return ids of their subjects by key; a key that nobody claimed is missing
   */
  Map<String, String> keyOwners(Collection<String> keys);

  /**
   * Subjects that wait at a step and have one of some amounts.
   *
   * @param kind what they are
   * @param step the step
   * @param amounts the amounts, compared by value
   * @return the subjects, in the order of their intake
   */
  List<Subject> withAmounts(SubjectKind kind, String step, Collection<Money> amounts);

  /**
   * The open items that payments take up and have not let go.
   *
   * @param payments ids of the payments
   * @return item ids by payment id
   */
  Map<String, List<String>> allocatedItems(Collection<String> payments);

  /**
   * Commits a change, all or nothing.
   *
   * @param change what to commit
   * @throws StaleSubjectException when a subject has changed since it was read, or an item is taken
   */
  void commit(FlowChange change);

  /**
   * Subjects in the order of their last change.
   *
   * @param after where to go on; 0 for the beginning
   * @param limit how many at most
   * @return the changes
   */
  List<ChangedSubject> changedAfter(long after, int limit);

  /**
   * The decisions about a subject.
   *
   * @param subject its id
   * @return the decisions, oldest first
   */
  List<OperatorDecision> decisions(String subject);
}
