package io.ledgerway.runtime.memory;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.DelegatingIntentionStore;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.DispatchState;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.idempotency.Transition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store in memory in which a test can act at chosen moments, and change rows. */
public final class SteeredIntentionStore extends DelegatingIntentionStore {

  private final IntentionTable table;
  private final List<Transition> attempts = new ArrayList<>();
  private final Set<String> staying = new HashSet<>();
  private MemoryIntentionStore process;
  private boolean ownersMayLinger;
  private Optional<Instant> forgottenSince = Optional.empty();
  private Runnable beforeCommit = () -> {};
  private Runnable beforeApply = () -> {};
  private Runnable beforeTakeOver = () -> {};

  /**
   * An empty store; nobody is there before a process {@linkplain #enter enters}.
   *
   * @param clock the database's clock
   */
  public SteeredIntentionStore(Clock clock) {
    this.table = new IntentionTable(clock);
  }

  @Override
  protected IntentionStore delegate() {
    return process;
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

  /** A new process opens the store; the one before has gone, unless it stays. */
  public void enter() {
    if (process != null && !staying.contains(owner())) {
      table.leave(owner());
    }
    process = new MemoryIntentionStore(table);
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
    return table.intentions(each -> true);
  }

  /**
   * Puts a row as it is.
   *
   * @param intention the row
   */
  public void put(Intention intention) {
    table.put(intention);
  }

  @Override
  public boolean isVolatile() {
    return false;
  }

  @Override
  public boolean ownersMayLinger() {
    return ownersMayLinger;
  }

  /** Says that it was restored from a backup. */
  public void forgetSince(Instant backup) {
    forgottenSince = Optional.of(backup);
  }

  @Override
  public Optional<Instant> forgottenSince() {
    return forgottenSince;
  }

  @Override
  public boolean beginSending(SendingCommit commit) {
    Runnable action = beforeCommit;
    beforeCommit = () -> {};
    action.run();
    return super.beginSending(commit);
  }

  @Override
  public Set<String> apply(List<Transition> transitions) {
    Runnable action = beforeApply;
    beforeApply = () -> {};
    action.run();
    attempts.addAll(transitions);
    return super.apply(transitions);
  }

  @Override
  public Set<String> apply(Dispatch dispatch, DispatchState to, List<Transition> transitions) {
    Runnable action = beforeApply;
    beforeApply = () -> {};
    action.run();
    attempts.addAll(transitions);
    return super.apply(dispatch, to, transitions);
  }

  @Override
  public Optional<Dispatch> takeOver(Dispatch dispatch, StagedFile file, Duration lease) {
    Runnable action = beforeTakeOver;
    beforeTakeOver = () -> {};
    action.run();
    return super.takeOver(dispatch, file, lease);
  }
}
