package io.ledgerway.runtime.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The limits of one connection: those of the whole connection and those of its endpoint groups. A
 * demand gets the permits of all that concern it, or none; nobody waits here, and nobody holds one
 * permit while another is missing. Thread-safe.
 */
public final class Limits {

  private final Clock clock;
  private final List<Limit> everywhere;
  private final Map<String, List<Limit>> groups = new HashMap<>();
  private final Map<String, Instant> quietUntil = new HashMap<>();

  /**
   * The limits of a connection.
   *
   * @param clock the time
   * @param everywhere what holds for all groups together
   * @param groups what holds for a group besides; a group without an entry has no limit of its own
   */
  public Limits(Clock clock, List<Quota> everywhere, Map<String, List<Quota>> groups) {
    this.clock = clock;
    this.everywhere = everywhere.stream().map(Limit::of).toList();
    groups.forEach(
        (group, quotas) -> this.groups.put(group, quotas.stream().map(Limit::of).toList()));
  }

  /**
   * Takes a permit from each limit that concerns a call, or from none.
   *
   * @param demand the call
   * @return the permit, or when to ask again
   */
  public synchronized Admission admit(Demand demand) {
    Instant now = clock.instant();
    List<Limit> concerned = concerned(demand.group());
    Instant moment = quietUntil.getOrDefault(demand.group(), now);
    for (Limit limit : concerned) {
      Instant earliest = limit.earliest(demand, now);
      moment = earliest.isAfter(moment) ? earliest : moment;
    }
    if (moment.isAfter(now)) {
      return new Admission.NotBefore(moment);
    }
    quietUntil.remove(demand.group());
    concerned.forEach(limit -> limit.take(now));
    return new Admission.Admitted(new Taken(concerned, now));
  }

  /**
   * The target asked a group to slow down: its rates are lowered, and nobody of the group goes
   * before the moment that the target named.
   *
   * @param group the endpoint group
   * @param notBefore that moment; now or earlier when it named none
   */
  public synchronized void throttled(String group, Instant notBefore) {
    Instant now = clock.instant();
    concerned(group).forEach(limit -> limit.throttled(now));
    Instant believed = RetryAfter.of(Duration.between(now, notBefore)).notBefore(now);
    quietUntil.merge(group, believed, (one, other) -> one.isAfter(other) ? one : other);
  }

  private List<Limit> concerned(String group) {
    List<Limit> concerned = new ArrayList<>(everywhere);
    concerned.addAll(groups.getOrDefault(group, List.of()));
    return concerned;
  }

  private synchronized void end(List<Limit> taken) {
    taken.forEach(Limit::end);
  }

  private synchronized void giveBack(List<Limit> taken, Instant takenAt) {
    taken.forEach(limit -> limit.unused(takenAt));
  }

  private final class Taken implements Permit {

    private final List<Limit> taken;
    private final Instant takenAt;
    private final AtomicBoolean over = new AtomicBoolean();

    Taken(List<Limit> taken, Instant takenAt) {
      this.taken = taken;
      this.takenAt = takenAt;
    }

    @Override
    public void close() {
      if (over.compareAndSet(false, true)) {
        end(taken);
      }
    }

    @Override
    public void unused() {
      if (over.compareAndSet(false, true)) {
        giveBack(taken, takenAt);
      }
    }
  }
}
