package io.ledgerway.runtime.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The true time, which moves when told, and clocks that are off by some constant. */
final class SimulatedTime {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private record Due(Instant at, Runnable action) {}

  private Instant now = START;
  private final List<String> chronicle = new ArrayList<>();
  private final List<Due> dues = new ArrayList<>();

  Instant now() {
    return now;
  }

  Duration passed() {
    return Duration.between(START, now);
  }

  /** Writes down what happened now. */
  void note(String event) {
    chronicle.add(passed() + " " + event);
  }

  /** Everything that was written down. */
  List<String> chronicle() {
    return chronicle;
  }

  /** Lets time pass; what is due meanwhile happens when it is due. */
  void pass(Duration time) {
    Instant end = now.plus(time);
    while (true) {
      Optional<Due> next =
          dues.stream().filter(due -> !due.at().isAfter(end)).min(Comparator.comparing(Due::at));
      if (next.isEmpty()) {
        now = end;
        return;
      }
      dues.remove(next.get());
      now = next.get().at().isAfter(now) ? next.get().at() : now;
      next.get().action().run();
    }
  }

  /** Lets something happen later. */
  void later(Duration rest, Runnable action) {
    dues.add(new Due(now.plus(rest), action));
  }

  /** Whether nothing happens later. */
  boolean rests() {
    return dues.isEmpty();
  }

  Clock clock(Duration off) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.plus(off);
      }
    };
  }
}
