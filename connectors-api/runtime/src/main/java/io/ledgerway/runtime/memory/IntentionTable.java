package io.ledgerway.runtime.memory;

import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.Intention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows that several processes share. Its user holds its monitor while at work. */
final class IntentionTable {

  private final Clock clock;
  private final Map<String, Intention> intentions = new LinkedHashMap<>();
  private final Map<String, Dispatch> dispatches = new LinkedHashMap<>();
  private final Map<String, Instant> dispatchLeases = new HashMap<>();
  private final Set<String> present = new HashSet<>();
  private int processes;

  IntentionTable(Clock clock) {
    this.clock = clock;
  }

  /** Lets a process in, under a name of its own. */
  synchronized String enter() {
    processes++;
    String owner = "process-" + processes;
    present.add(owner);
    return owner;
  }

  synchronized void leave(String owner) {
    present.remove(owner);
  }

  boolean isPresent(String owner) {
    return present.contains(owner);
  }

  Instant now() {
    return clock.instant();
  }

  boolean isOver(@Nullable Instant moment) {
    return moment != null && !moment.isAfter(now());
  }

  @Nullable Intention intention(String keyHash) {
    return intentions.get(keyHash);
  }

  List<Intention> intentions(Predicate<Intention> condition) {
    return intentions.values().stream().filter(condition).toList();
  }

  void put(Intention intention) {
    intentions.put(intention.keyHash(), intention);
  }

  @Nullable Dispatch dispatch(String id) {
    return dispatches.get(id);
  }

  List<Dispatch> dispatches(Predicate<Dispatch> condition) {
    return dispatches.values().stream().filter(condition).toList();
  }

  void put(Dispatch dispatch) {
    dispatches.put(dispatch.id(), dispatch);
  }

  void lease(String dispatch, Duration lease) {
    dispatchLeases.put(dispatch, now().plus(lease));
  }

  boolean isLeaseOver(String dispatch) {
    return isOver(dispatchLeases.get(dispatch));
  }
}
