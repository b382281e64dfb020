package io.ledgerway.runtime.simulation;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.DelegatingIntentionStore;
import io.ledgerway.runtime.StoreException;
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
import java.util.function.Supplier;

/** A durable store that fails before or after it did what it was asked. */
final class FaultyStore extends DelegatingIntentionStore {

  private final IntentionStore rows;
  private final boolean ownersMayLinger;
  private final Optional<Instant> forgottenSince;
  private final Dice dice;
  private final SimulatedTime time;
  private final Mishaps mishaps;

  FaultyStore(
      IntentionStore rows,
      boolean ownersMayLinger,
      Optional<Instant> forgottenSince,
      Dice dice,
      SimulatedTime time,
      Mishaps mishaps) {
    this.rows = rows;
    this.ownersMayLinger = ownersMayLinger;
    this.forgottenSince = forgottenSince;
    this.dice = dice;
    this.time = time;
    this.mishaps = mishaps;
  }

  @Override
  protected IntentionStore delegate() {
    return rows;
  }

  private <T> T call(Supplier<T> work) {
    mishaps.strike();
    if (dice.trouble(0.2)) {
      mishaps.cutWhatIsSending();
      throw new StoreException("the database is away");
    }
    T result = work.get();
    if (dice.trouble(0.2)) {
      mishaps.cutWhatIsSending();
      throw new StoreException("the database went away");
    }
    mishaps.strike();
    return result;
  }

  @Override
  public boolean isVolatile() {
    return false;
  }

  @Override
  public boolean ownersMayLinger() {
    return ownersMayLinger;
  }

  @Override
  public Optional<Instant> forgottenSince() {
    return forgottenSince;
  }

  @Override
  public void doubt(List<Intention> intentions) {
    call(
        () -> {
          super.doubt(intentions);
          time.note(owner() + " doubts " + names(intentions));
          return true;
        });
  }

  @Override
  public Set<String> present(Collection<String> owners) {
    return call(() -> super.present(owners));
  }

  @Override
  public Instant now() {
    return call(super::now);
  }

  @Override
  public Map<String, Intention> find(Collection<String> keyHashes) {
    return call(() -> super.find(keyHashes));
  }

  @Override
  public List<Intention> due(Set<IntentionState> states, int limit) {
    return call(() -> super.due(states, limit));
  }

  @Override
  public void defer(List<Inquiry> inquiries) {
    call(
        () -> {
          super.defer(inquiries);
          return true;
        });
  }

  @Override
  public List<Intention> unattended(int limit) {
    return call(() -> super.unattended(limit));
  }

  @Override
  public List<Dispatch> unattendedDispatches() {
    return call(super::unattendedDispatches);
  }

  @Override
  public boolean beginSending(SendingCommit commit) {
    return call(
        () -> {
          boolean begun = super.beginSending(commit);
          time.note(
              owner() + (begun ? " begins " : " may not begin ") + names(commit.intentions()));
          return begun;
        });
  }

  @Override
  public Set<String> apply(List<Transition> transitions) {
    return call(
        () -> {
          Set<String> refused = super.apply(transitions);
          transitions.forEach(
              each ->
                  time.note(
                      owner()
                          + (refused.contains(each.keyHash()) ? " is refused " : " stores ")
                          + each.event()
                          + " of "
                          + names(List.copyOf(find(rows, each)))));
          return refused;
        });
  }

  private static Collection<Intention> find(IntentionStore rows, Transition transition) {
    return rows.find(List.of(transition.keyHash())).values();
  }

  private static List<String> names(List<Intention> intentions) {
    return intentions.stream()
        .map(each -> each.fingerprint() + " " + each.attempts() + "/" + each.generation())
        .toList();
  }

  @Override
  public Set<String> apply(Dispatch dispatch, DispatchState to, List<Transition> transitions) {
    throw new UnsupportedOperationException("no files");
  }

  @Override
  public Optional<Dispatch> takeOver(Dispatch dispatch, StagedFile file, Duration lease) {
    throw new UnsupportedOperationException("no files");
  }
}
