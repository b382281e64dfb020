package io.ledgerway.runtime.retry;

import io.ledgerway.connector.failure.FailureCategory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps calls from an endpoint group that fails. Only faults of the target's reachability count:
 * UNREACHABLE, TRANSIENT and OUTCOME_UNKNOWN; a refused document or a throttle says that somebody
 * is there. When its time is over, one read, lookup or check finds out whether the target is back:
 * never a write. Thread-safe; waits for nothing.
 */
public final class Breaker {

  private static final Set<FailureCategory> COUNTED =
      EnumSet.of(
          FailureCategory.UNREACHABLE, FailureCategory.TRANSIENT, FailureCategory.OUTCOME_UNKNOWN);
  private static final Set<FailureCategory> SAYS_NOTHING =
      EnumSet.of(FailureCategory.LOCAL_REJECT, FailureCategory.CANCELLED, FailureCategory.DEADLINE);

  /** A write that came while one call probes asks again after this. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  /**
   * When a breaker opens and for how long. Immutable.
   *
   * @param window how many of the last calls are looked at
   * @param failures how many of them must have failed
   * @param openFor how long nothing goes then; also how long a probe may take
   */
  public record Settings(int window, int failures, Duration openFor) {

    /** Half of the last twenty; thirty seconds. */
    public static final Settings USUAL = new Settings(20, 10, Duration.ofSeconds(30));

    /** Refuses what could never open with an {@link IllegalArgumentException}. */
    public Settings {
      if (failures < 1 || failures > window || openFor.isNegative() || openFor.isZero()) {
        throw new IllegalArgumentException("A breaker that can't open and close again");
      }
    }
  }

  private final Clock clock;
  private final Settings settings;
  private final Deque<Boolean> failed = new ArrayDeque<>();
  private boolean open;
  private Instant nextProbe = Instant.MIN;
  private long period;

  /**
   * A closed breaker.
   *
   * @param clock the time
   * @param settings when it opens
   */
  public Breaker(Clock clock, Settings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Lets a call pass, or not.
   *
   * @param purpose what the call is for
   * @return the passage, which wants to know how the call ended; empty while the breaker is open
   */
  public synchronized Optional<Passage> enter(Purpose purpose) {
    if (!open) {
      return Optional.of(new Passage(period));
    }
    Instant now = clock.instant();
    if (!purpose.mayProbe() || now.isBefore(nextProbe)) {
      return Optional.empty();
    }
    // A probe that never reports blocks the next one for so long, and no longer.
    nextProbe = now.plus(settings.openFor());
    period++;
    return Optional.of(new Passage(period));
  }

  /**
   * Whether it lets pass at most what has no effect.
   *
   * @return false while it is closed
   */
  public synchronized boolean isOpen() {
    return open;
  }

  /**
   * When it makes sense to ask again.
   *
   * @return now while the breaker is closed
   */
  public synchronized Instant earliest() {
    Instant now = clock.instant();
    if (!open) {
      return now;
    }
    return nextProbe.isAfter(now) ? nextProbe : now.plus(ASK_AGAIN);
  }

  private synchronized void answered(long enteredIn) {
    if (enteredIn != period) {
      return;
    }
    if (open) {
      open = false;
      failed.clear();
      period++;
    } else {
      note(false);
    }
  }

  private synchronized void failed(long enteredIn) {
    if (enteredIn != period) {
      return;
    }
    if (open) {
      open();
      return;
    }
    note(true);
    if (failed.stream().filter(Boolean::booleanValue).count() >= settings.failures()) {
      open();
    }
  }

  private synchronized void unused(long enteredIn) {
    if (enteredIn == period && open) {
      nextProbe = clock.instant();
    }
  }

  private void note(boolean failure) {
    failed.addLast(failure);
    if (failed.size() > settings.window()) {
      failed.removeFirst();
    }
  }

  private void open() {
    open = true;
    period++;
    nextProbe = clock.instant().plus(settings.openFor());
  }

  /** One call on its way. Thread-safe; a passage of a former period changes nothing. */
  public final class Passage {

    private final long enteredIn;

    private Passage(long enteredIn) {
      this.enteredIn = enteredIn;
    }

    /** The call succeeded. */
    public void succeeded() {
      answered(enteredIn);
    }

    /**
     * The call failed.
     *
     * @param category why
     */
    public void failed(FailureCategory category) {
      if (COUNTED.contains(category)) {
        Breaker.this.failed(enteredIn);
      } else if (SAYS_NOTHING.contains(category)) {
        unused();
      } else {
        answered(enteredIn);
      }
    }

    /** The call was not made. */
    public void unused() {
      Breaker.this.unused(enteredIn);
    }
  }
}
