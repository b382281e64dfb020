package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a caller waits. Immutable.
 *
 * @param clock the time
 * @param call whose deadline and cancellation end every wait; null where there is none
 * @param longest how long one wait may take at most
 */
record Patience(Clock clock, @Nullable Call call, Duration longest) {

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  Patience within(Call other) {
    return new Patience(clock, other, longest);
  }

  Patience atMost(Duration other) {
    return new Patience(clock, call, other);
  }

  /** For what is given back, also when the call is over: a short while. */
  Patience forGivingBack() {
    return new Patience(clock, null, longest.compareTo(A_MOMENT) < 0 ? longest : A_MOMENT);
  }

  CancelSignal cancel() {
    return call == null ? CancelSignal.NEVER : call.cancel();
  }

  Wait begin() {
    return new Wait(this);
  }

  private Duration left() {
    return call == null ? longest : Duration.between(clock.instant(), call.deadline());
  }

  /** How long a wait that begins now may take; not positive where the call is over. */
  Duration most() {
    Duration left = left();
    return left.compareTo(longest) < 0 ? left : longest;
  }

  /** What ends a wait that is no use any more, as far as the call says so. */
  @Nullable UnansweredException over(@Nullable Throwable cause) {
    if (cancel().isCancelled()) {
      return new UnansweredException(FailureCategory.CANCELLED, "the call was cancelled", cause);
    }
    Duration left = left();
    return left.isNegative() || left.isZero()
        ? new UnansweredException(FailureCategory.DEADLINE, "the call's deadline has passed", cause)
        : null;
  }

  /** One wait, from now on. */
  static final class Wait {

    private static final Duration SLICE = Duration.ofMillis(50);

    private final Patience patience;
    private final Duration most;
    private final long begun = System.nanoTime();

    private Wait(Patience patience) {
      this.patience = patience;
      this.most = patience.most();
    }

    /** How long to wait before looking whether the caller has given up. */
    Duration slice() throws UnansweredException {
      Duration rest = rest();
      return rest.compareTo(SLICE) < 0 ? rest : SLICE;
    }

    /** How long the wait may still take. */
    Duration rest() throws UnansweredException {
      UnansweredException over = patience.over(null);
      if (over != null) {
        throw over;
      }
      Duration rest = most.minusNanos(System.nanoTime() - begun);
      if (rest.isNegative() || rest.isZero()) {
        boolean last = patience.call() != null && most.compareTo(patience.longest()) < 0;
        throw last
            ? new UnansweredException(
                FailureCategory.DEADLINE, "the call's deadline has passed", null)
            : new UnansweredException(
                FailureCategory.TRANSIENT, "no answer came within " + patience.longest(), null);
      }
      return rest;
    }
  }
}
