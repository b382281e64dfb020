package io.ledgerway.runtime.retry;

import io.ledgerway.connector.CancelSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Moves a clock instead of waiting. Not thread-safe. */
final class SteeredSleeper implements Sleeper {

  private final SteeredClock clock;
  private final List<Instant> slept = new ArrayList<>();

  SteeredSleeper(SteeredClock clock) {
    this.clock = clock;
  }

  @Override
  public boolean sleepUntil(Instant moment, CancelSignal cancel) {
    if (cancel.isCancelled()) {
      return false;
    }
    slept.add(moment);
    clock.moveTo(moment);
    return true;
  }

  List<Instant> slept() {
    return slept;
  }
}
