package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.write.OpKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes decisions of people about intentions that wait for them; each needs a name and a reason.
 */
public final class DecisionDesk {

  private static final Set<IntentionEvent> OF_PEOPLE =
      EnumSet.of(
          IntentionEvent.HOLD,
          IntentionEvent.DECIDED_APPLIED,
          IntentionEvent.DECIDED_NOT_APPLIED,
          IntentionEvent.DECIDED_ABANDONED,
          IntentionEvent.REOPEN);

  private final IntentionStore store;

  /**
   * A desk over a store.
   *
   * @param store where intentions are kept
   */
  public DecisionDesk(IntentionStore store) {
    this.store = store;
  }

  /**
   * What is known about an intention.
   *
   * @param key its identity
   * @return the intention, or empty where nothing was ever begun
   */
  public Optional<Intention> find(OpKey key) {
    String hash = Keys.hash(key);
    return Optional.ofNullable(store.find(List.of(hash)).get(hash));
  }

  /**
   * Applies a decision; taking it again changes nothing.
   *
   * @param key the intention's identity
   * @param event HOLD, one of the DECIDED events, or REOPEN
   * @param by who decides
   * @param reason why
   * @return the intention as it is now; empty when there is none, or it does not wait for this
   *     decision
   * @throws IllegalArgumentException when name or reason is blank, or the event is none of people
   */
  public Optional<Intention> decide(OpKey key, IntentionEvent event, String by, String reason) {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("A decision needs a name and a reason");
    }
    if (!OF_PEOPLE.contains(event)) {
      throw new IllegalArgumentException(event + " is no decision that people take");
    }
    String hash = Keys.hash(key);
    Intention intention = store.find(List.of(hash)).get(hash);
    if (intention != null && intention.state() == TransitionRules.to(event)) {
      return Optional.of(intention);
    }
    if (intention == null || !TransitionRules.from(event).contains(intention.state())) {
      return Optional.empty();
    }
    Transition decision =
        Transition.because(intention, event, "DECIDED", "By " + by + ": " + reason);
    return store.apply(List.of(decision)).isEmpty()
        ? Optional.ofNullable(store.find(List.of(hash)).get(hash))
        : Optional.empty();
  }
}
