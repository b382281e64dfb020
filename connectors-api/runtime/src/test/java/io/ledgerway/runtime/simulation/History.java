package io.ledgerway.runtime.simulation;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.runtime.ProcessDeath;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.Keys;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.memory.Backup;
import io.ledgerway.runtime.memory.MemoryStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One history: several processes write the same few documents to one target while processes die and
 * sleep, lines break, the database goes away and clocks are off; then everything is well again, and
 * what is stored must be the truth.
 */
final class History {

  private static final int DEPTH = 2;
  private static final String HUB = "hub";
  private static final String OTHER_HUB = "other hub";
  private static final Set<IntentionState> ENDS =
      EnumSet.of(IntentionState.APPLIED, IntentionState.REJECTED, IntentionState.HELD);

  private final TargetKind kind;
  private final Dice dice;
  private final int steps;
  private final List<String> documents;
  private final SimulatedTime time = new SimulatedTime();
  private final Effects effects = new Effects();
  private final Map<String, SimulatedTarget> targets = new LinkedHashMap<>();
  private MemoryStores truth = MemoryStores.open(time.clock(Duration.ZERO));
  private final boolean isRestored;
  private @Nullable Backup backup;
  private @Nullable Instant forgottenSince;
  private final boolean ownersMayLinger;
  private boolean countsOnly;
  private final List<SimulatedProcess> processes = new ArrayList<>();
  private final List<SimulatedProcess> asleep = new ArrayList<>();
  private final Set<String> cut = new HashSet<>();
  private final HistoryCount count = new HistoryCount();

  /**
   * A history.
   *
   * @param onItsWay how long a request whose connection was lost may take to arrive
   * @param steps how many acts of a process there are before everything is well again
   */
  History(TargetKind kind, Duration onItsWay, Dice dice, int steps, List<String> documents) {
    this.kind = kind;
    this.dice = dice;
    this.steps = steps;
    this.documents = documents;
    this.ownersMayLinger = dice.in(0.5);
    this.isRestored = kind != TargetKind.NATIVE_KEY_WITH_ERRORS && dice.in(0.3);
    for (String each : List.of(HUB, OTHER_HUB)) {
      targets.put(each, new SimulatedTarget(kind, onItsWay, effects, time, dice));
    }
  }

  Set<String> connections() {
    return targets.keySet();
  }

  Optional<Instant> forgottenSince() {
    return Optional.ofNullable(forgottenSince);
  }

  Dice dice() {
    return dice;
  }

  SimulatedTime time() {
    return time;
  }

  SimulatedConnector connector(Clock clock, Mishaps mishaps) {
    return new SimulatedConnector(kind, targets, time, clock, dice, mishaps);
  }

  /** Lets it all happen. Throws an AssertionError where a promise is broken. */
  HistoryCount run() {
    try {
      happen();
      documents.forEach(this::judge);
      return count;
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(e.getMessage() + "\n" + String.join("\n", time.chronicle()), e);
    }
  }

  /** Lets it all happen, and counts what no sender could prevent. */
  HistoryCount countSecondEffects() {
    countsOnly = true;
    happen();
    for (String document : documents) {
      count.secondEffects += Math.max(0, effects.of(document) - 1);
    }
    return count;
  }

  private void happen() {
    for (int step = 0; step < steps; step++) {
      act();
    }
    dice.calm();
    heal();
  }

  private void act() {
    Duration left = kind.longest().minus(time.passed());
    if (dice.in(0.3) && !left.isNegative() && !left.isZero()) {
      time.pass(dice.upTo(dice.in(0.5) ? Duration.ofMinutes(5) : left.dividedBy(3)));
      return;
    }
    if (isRestored && asleep.isEmpty() && dice.in(0.1)) {
      backUpOrRestore();
      return;
    }
    SimulatedProcess process = awake();
    int choice = dice.weighted(50, 18, 18, 5, 4, 5);
    guarded(
        process,
        () -> {
          switch (choice) {
            case 0 -> write(process, someConnection(), someDocuments());
            case 1 -> process.recover();
            case 2 -> process.reconcile();
            case 3 -> learn(process, someConnection());
            case 4 -> decide(process, dice.oneOf(documents));
            default -> throw new ProcessDeath();
          }
        });
  }

  /** The second time the database is set back to what it was the first time. */
  private void backUpOrRestore() {
    Clock clock = time.clock(Duration.ZERO);
    if (backup == null) {
      time.note("a backup is taken");
      backup = new Backup(truth, clock);
    } else if (forgottenSince == null) {
      time.note("everyone dies, and the backup is restored");
      processes.clear();
      truth = backup.restore();
      forgottenSince = backup.moment();
    }
  }

  /** A process that is not in the middle of something; a new one where there is none. */
  private SimulatedProcess awake() {
    List<SimulatedProcess> free = new ArrayList<>(processes);
    free.removeAll(asleep);
    if (free.isEmpty() || (processes.size() < 3 && dice.in(0.3))) {
      SimulatedProcess process = new SimulatedProcess(this, truth.join(), ownersMayLinger);
      processes.add(process);
      return process;
    }
    return dice.oneOf(free);
  }

  private void guarded(SimulatedProcess process, Runnable work) {
    try {
      work.run();
    } catch (ProcessDeath e) {
      count.deaths++;
      time.note(process.owner() + " dies");
      process.leave();
      processes.remove(process);
    } catch (StoreException e) {
      count.storeFailures++;
      time.note(process.owner() + " can't reach the database");
    }
  }

  private String someConnection() {
    // Where a forgotten write went, only the routing knows.
    return !isRestored && dice.in(0.15) ? OTHER_HUB : HUB;
  }

  private List<String> someDocuments() {
    List<String> some = new ArrayList<>(documents);
    some.removeIf(each -> dice.in(0.4));
    return some.isEmpty() ? List.of(documents.get(0)) : some;
  }

  /** What is there is also heard of by another way, at any time. */
  private void learn(SimulatedProcess process, String connection) {
    Optional<String> there = targets.get(connection).oneThatIsThere();
    there.ifPresent(wireKey -> process.learn(connection, wireKey));
  }

  /** A clerk decides what is held, when nothing is on its way any more, by looking. */
  private void decide(SimulatedProcess process, String document) {
    Intention held = stored().get(Keys.hash(key(document)));
    // What a clerk decided is forgotten too.
    if (!isRestored
        && held != null
        && held.state() == IntentionState.HELD
        && time.rests()
        && asleep.isEmpty()) {
      process.decide(
          key(document),
          effects.of(document) > 0
              ? IntentionEvent.DECIDED_APPLIED
              : IntentionEvent.DECIDED_NOT_APPLIED);
    }
  }

  private void write(SimulatedProcess process, String connection, List<String> documents) {
    List<WriteRequest<String>> requests =
        documents.stream()
            .map(each -> new WriteRequest<>(key(each), "fp1:" + each, each, null, List.of()))
            .toList();
    List<WriteResult> results = process.write(connection, requests);
    for (int index = 0; index < results.size(); index++) {
      time.note(
          process.owner()
              + " is told "
              + results.get(index).status()
              + " of "
              + documents.get(index));
      claim(documents.get(index), results.get(index).status());
    }
  }

  private static OpKey key(String document) {
    return new OpKey("tenant", "post", "invoice", document, 0);
  }

  private void claim(String document, WriteStatus status) {
    if (countsOnly) {
      return;
    }
    int happened = effects.of(document);
    if (status == WriteStatus.APPLIED && happened == 0) {
      throw new AssertionError(document + " was called applied, and was not");
    }
    if (status == WriteStatus.REJECTED && happened > 0) {
      throw new AssertionError(document + " was called rejected, and is there");
    }
  }

  /** Called at every point where a process may die, or sleep while others work. */
  void strike(SimulatedProcess process) {
    if (dice.trouble(0.1)) {
      cutWhatIsSending(process);
      throw new ProcessDeath();
    }
    if (asleep.size() < DEPTH && !asleep.contains(process) && dice.trouble(0.25)) {
      sleep(process);
    }
  }

  private void sleep(SimulatedProcess process) {
    count.sleeps++;
    time.note(process.owner() + " falls asleep");
    cutWhatIsSending(process);
    if (ownersMayLinger && dice.in(0.3)) {
      time.note(process.owner() + " loses its session");
      process.leave();
    }
    asleep.add(process);
    if (dice.in(0.5)) {
      time.pass(dice.upTo(Duration.ofMinutes(3)));
      SimulatedProcess other = awake();
      guarded(other, other::recover);
    }
    int meanwhile = 1 + dice.below(4);
    for (int step = 0; step < meanwhile; step++) {
      act();
    }
    asleep.remove(process);
    time.note(process.owner() + " wakes up");
  }

  void cutWhatIsSending(SimulatedProcess process) {
    for (Intention each :
        truth.intentions().inState(EnumSet.of(IntentionState.SENDING), documents.size())) {
      if (each.owner().equals(process.owner())) {
        cut.add(each.keyHash());
      }
    }
  }

  private void heal() {
    List<Duration> rests =
        List.of(Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofMinutes(15));
    for (int round = 0; round < 40 && !isSettled(); round++) {
      time.pass(rests.get(Math.min(round / 10, 2)));
      SimulatedProcess process = awake();
      process.recover();
      process.reconcile();
      write(process, HUB, documents);
      if (!isRestored) {
        write(process, OTHER_HUB, documents);
      }
    }
  }

  private boolean isSettled() {
    Map<String, Intention> stored = stored();
    return time.rests()
        && stored.size() == documents.size()
        && stored.values().stream().allMatch(each -> ENDS.contains(each.state()));
  }

  private Map<String, Intention> stored() {
    return truth.intentions().find(documents.stream().map(each -> Keys.hash(key(each))).toList());
  }

  private void judge(String document) {
    Intention end = stored().get(Keys.hash(key(document)));
    int happened = effects.of(document);
    if (end == null || !ENDS.contains(end.state())) {
      throw new AssertionError(document + " came to no end: " + (end == null ? null : end.state()));
    }
    if (happened > 1) {
      throw new AssertionError(document + " took effect " + happened + " times");
    }
    if (end.state() == IntentionState.APPLIED && happened != 1) {
      throw new AssertionError(document + " is applied without an effect");
    }
    if (end.state() == IntentionState.REJECTED && happened != 0) {
      throw new AssertionError(document + " is rejected and took effect");
    }
    if (end.state() == IntentionState.HELD && kind.decidesEverything()) {
      throw new AssertionError(document + " is held: " + end.reason());
    }
    if (end.state() == IntentionState.HELD && !cut.contains(end.keyHash()) && !isRestored) {
      throw new AssertionError(document + " is held, and nothing was in doubt: " + end.reason());
    }
    count.ends.merge(end.state(), 1, Integer::sum);
  }
}
