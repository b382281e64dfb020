package io.ledgerway.runtime.retry;

import dev.failsafe.Bulkhead;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What stands before each attempt over one connection: breaker, limits, bulkhead. Thread-safe. */
final class Gate {

  /** A lane that is full is asked again after this. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  private final Clock clock;
  private final Limits limits;
  private final Breaker.Settings settings;
  private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
  private final Map<Lane, Bulkhead<Object>> lanes = new EnumMap<>(Lane.class);

  Gate(Clock clock, Limits limits, Breaker.Settings settings, LaneSizes sizes) {
    this.clock = clock;
    this.limits = limits;
    this.settings = settings;
    for (Lane lane : Lane.values()) {
      lanes.put(lane, Bulkhead.of(sizes.of(lane)));
    }
  }

  /** The answer at the gate. */
  sealed interface Answer {

    /** Everything is in hand. */
    record Open(Entry entry) implements Answer {}

    /** A limit opens at that moment: waiting may help. */
    record Wait(Instant moment) implements Answer {}

    /** Breaker or bulkhead: the call had better come another time. */
    record Refused(Instant moment, String text) implements Answer {}
  }

  Answer enter(Demand demand) {
    Breaker breaker =
        breakers.computeIfAbsent(demand.group(), group -> new Breaker(clock, settings));
    Optional<Breaker.Passage> passage = breaker.enter(demand.purpose());
    if (passage.isEmpty()) {
      return new Answer.Refused(
          breaker.earliest(), "The target failed too often: nothing is sent to it for a while");
    }
    Admission admission = limits.admit(demand);
    if (admission instanceof Admission.NotBefore later) {
      passage.get().unused();
      return new Answer.Wait(later.moment());
    }
    Permit permit = ((Admission.Admitted) admission).permit();
    Bulkhead<Object> bulkhead = bulkhead(demand.lane());
    if (!bulkhead.tryAcquirePermit()) {
      permit.unused();
      passage.get().unused();
      return new Answer.Refused(
          clock.instant().plus(ASK_AGAIN), "All places of lane " + demand.lane() + " are taken");
    }
    return new Answer.Open(new Entry(demand, passage.get(), permit, bulkhead));
  }

  boolean leavesAlone(String group) {
    Breaker breaker = breakers.get(group);
    return breaker != null && breaker.isOpen();
  }

  private Bulkhead<Object> bulkhead(Lane lane) {
    Bulkhead<Object> bulkhead = lanes.get(lane);
    if (bulkhead == null) {
      throw new IllegalStateException("No places for " + lane);
    }
    return bulkhead;
  }

  /** One attempt behind the gate; leaving without a word says nothing about the target. */
  final class Entry implements AutoCloseable {

    private final Demand demand;
    private final Breaker.Passage passage;
    private final Permit permit;
    private final Bulkhead<Object> bulkhead;
    private boolean reported;

    private Entry(
        Demand demand, Breaker.Passage passage, Permit permit, Bulkhead<Object> bulkhead) {
      this.demand = demand;
      this.passage = passage;
      this.permit = permit;
      this.bulkhead = bulkhead;
    }

    void succeeded() {
      reported = true;
      passage.succeeded();
    }

    void failed(FailureCategory category, Instant notBefore) {
      reported = true;
      passage.failed(category);
      if (category == FailureCategory.THROTTLED) {
        limits.throttled(demand.group(), notBefore);
      }
    }

    @Override
    public void close() {
      if (!reported) {
        passage.unused();
      }
      permit.close();
      bulkhead.releasePermit();
    }
  }
}
