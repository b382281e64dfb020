package io.ledgerway.runtime.idempotency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was found out about intentions: what decides them, and what was asked in vain. */
final class Findings {

  private final List<Transition> transitions = new ArrayList<>();
  private final List<Inquiry> inquiries = new ArrayList<>();

  void decided(Transition transition) {
    transitions.add(transition);
  }

  /** Asked in vain; not noted where nobody waits for the next inquiry. */
  void open(Intention intention, Duration rest) {
    if (!rest.isZero()) {
      inquiries.add(Inquiry.about(intention, rest, false));
    }
  }

  /** Asked, and not seen there, which does not prove anything yet. */
  void absent(Intention intention, Duration rest) {
    inquiries.add(Inquiry.about(intention, rest, true));
  }

  boolean decides() {
    return !transitions.isEmpty();
  }

  boolean decides(Intention intention) {
    return transitions.stream().anyMatch(each -> each.keyHash().equals(intention.keyHash()));
  }

  /** Stores all of it; returns how many intentions were decided. */
  int store(IntentionStore store) {
    if (!inquiries.isEmpty()) {
      store.defer(inquiries);
    }
    return transitions.isEmpty() ? 0 : transitions.size() - store.apply(transitions).size();
  }
}
