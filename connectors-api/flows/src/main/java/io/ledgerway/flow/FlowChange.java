package io.ledgerway.flow;

import java.util.ArrayList;
import java.util.List;

/** Everything that is committed together: all of it, or nothing. Not thread-safe. */
public final class FlowChange {

  private final List<NewSubject> inserts = new ArrayList<>();
  private final List<Subject> updates = new ArrayList<>();
  private final List<Allocation> allocations = new ArrayList<>();
  private final List<Allocation> releases = new ArrayList<>();
  private final List<KeyClaim> transferredKeys = new ArrayList<>();
  private final List<OperatorDecision> decisions = new ArrayList<>();

  /**
   * Adds a subject; one that is there already stays as it is.
   *
   * @param subject the subject
   * @return this change
   */
  public FlowChange insert(NewSubject subject) {
    inserts.add(subject);
    return this;
  }

  /**
   * Changes a subject that was read with the version it carries.
   *
   * @param subject the changed subject
   * @return this change
   */
  public FlowChange update(Subject subject) {
    updates.add(subject);
    return this;
  }

  /**
   * Takes up an open item; the commit fails when it is taken.
   *
   * @param allocation item and payment
   * @return this change
   */
  public FlowChange allocate(Allocation allocation) {
    allocations.add(allocation);
    return this;
  }

  /**
   * Lets go of an open item, after its payment has come to nothing.
   *
   * @param allocation item and payment
   * @return this change
   */
  public FlowChange release(Allocation allocation) {
    releases.add(allocation);
    return this;
  }

  /**
   * Gives a business key to another subject.
   *
   * @param claim the key's new owner
   * @return this change
   */
  public FlowChange transferKey(KeyClaim claim) {
    transferredKeys.add(claim);
    return this;
  }

  /**
   * Records a person's decision.
   *
   * @param decision who, what, why
   * @return this change
   */
  public FlowChange record(OperatorDecision decision) {
    decisions.add(decision);
    return this;
  }

  /**
   * Subjects to add.
   *
   * @return the subjects
   */
  public List<NewSubject> inserts() {
    return List.copyOf(inserts);
  }

  /**
   * Subjects to change.
   *
   * @return the subjects
   */
  public List<Subject> updates() {
    return List.copyOf(updates);
  }

  /**
   * Items to take up.
   *
   * @return the allocations
   */
  public List<Allocation> allocations() {
    return List.copyOf(allocations);
  }

  /**
   * Items to let go.
   *
   * @return the allocations
   */
  public List<Allocation> releases() {
    return List.copyOf(releases);
  }

  /**
   * Keys that change their owner.
   *
   * @return the claims
   */
  public List<KeyClaim> transferredKeys() {
    return List.copyOf(transferredKeys);
  }

  /**
   * Decisions to record.
   *
   * @return the decisions
   */
  public List<OperatorDecision> decisions() {
    return List.copyOf(decisions);
  }

  /**
   * Whether there is nothing to commit.
   *
   * @return true for nothing
   */
  public boolean isEmpty() {
    return inserts.isEmpty()
        && updates.isEmpty()
        && allocations.isEmpty()
        && releases.isEmpty()
        && transferredKeys.isEmpty()
        && decisions.isEmpty();
  }
}
