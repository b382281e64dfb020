package io.ledgerway.runtime.simulation;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target: what it holds, and what it says about that. */
final class SimulatedTarget {

  private record Entry(String wireKey, String fingerprint, Instant at) {}

  private record Reply(Outcome outcome, Instant at) {}

  private record Job(String wireKey, Outcome state) {}

  private final TargetKind kind;
  private final Duration onItsWay;
  private final Effects effects;
  private final SimulatedTime time;
  private final Dice dice;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Reply> replies = new HashMap<>();
  private final Map<String, Job> jobs = new HashMap<>();
  private int numbered;

  /** A target where requests whose connection was lost arrive within some time. */
  SimulatedTarget(
      TargetKind kind, Duration onItsWay, Effects effects, SimulatedTime time, Dice dice) {
    this.kind = kind;
    this.onItsWay = onItsWay;
    this.effects = effects;
    this.time = time;
    this.dice = dice;
  }

  /** Takes a request and answers at once. */
  Outcome receive(WriteItem<String> item) {
    if (kind.dedupe() == Dedupe.NATIVE_KEY) {
      Reply kept = replies.get(item.wireKey());
      if (kept != null && kept.at().plus(TargetKind.WINDOW).isAfter(time.now())) {
        return kept.outcome();
      }
    }
    if (kind.dedupe() == Dedupe.UNIQUE_REFERENCE && isThere(item.wireKey())) {
      return new Outcome.Duplicate(true, new Outcome.Applied(item.wireKey()));
    }
    time.note(item.document() + " arrives");
    if (kind == TargetKind.JOBS) {
      return makeJob(item);
    }
    Outcome outcome = dice.trouble(0.5) ? refusal() : effect(item);
    boolean kept = outcome instanceof Outcome.Applied || kind.keepsErrors();
    if (kept) {
      replies.put(item.wireKey(), new Reply(outcome, time.now()));
    }
    return outcome;
  }

  private Outcome effect(WriteItem<String> item) {
    time.note(item.document() + " takes effect");
    effects.add(item.document());
    entries.add(new Entry(item.wireKey(), item.fingerprint(), time.now()));
    return new Outcome.Applied(item.wireKey());
  }

  private Outcome makeJob(WriteItem<String> item) {
    numbered++;
    String id = "job-" + numbered;
    Outcome.Accepted accepted = new Outcome.Accepted(id);
    jobs.put(id, new Job(item.wireKey(), accepted));
    time.later(
        dice.upTo(TargetKind.LONGEST_JOB),
        () -> {
          Outcome end = dice.trouble(0.5) ? refusal() : effect(item);
          jobs.replace(id, new Job(item.wireKey(), end));
        });
    if (dice.trouble(0.5)) {
      time.later(dice.upTo(TargetKind.LONGEST_JOB), () -> jobs.remove(id));
    }
    return accepted;
  }

  /** What became of a job. */
  Outcome poll(String id) {
    Job job = jobs.get(id);
    return job == null
        ? new Outcome.Unknown(
            Failure.of(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, "no such job"))
        : job.state();
  }

  /** The wire key of something that is there; empty when nothing is. */
  Optional<String> oneThatIsThere() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(entries).wireKey());
  }

  private Outcome refusal() {
    return dice.in(0.3)
        ? new Outcome.Rejected(
            Failure.of(FailureCategory.VALIDATION, Effect.NOT_APPLIED, "the period is closed"))
        : new Outcome.NotAttempted(
            Failure.of(FailureCategory.THROTTLED, Effect.NOT_APPLIED, "come again"));
  }

  /** Takes a request whose connection is lost; it may take effect within the time to settle. */
  void receiveLate(WriteItem<String> item) {
    time.note(item.document() + " is on its way");
    time.later(dice.upTo(onItsWay), () -> receive(item));
  }

  private boolean isThere(String wireKey) {
    return entries.stream().anyMatch(entry -> entry.wireKey().equals(wireKey));
  }

  /** What a lookup shows, to somebody with a clock of his own. */
  LookupResult find(String wireKey, Clock clock) {
    Duration lag = kind.lag().isZero() ? Duration.ZERO : dice.upTo(kind.lag());
    Instant shown = time.now().minus(lag);
    List<Entry> seen =
        entries.stream()
            .filter(entry -> entry.wireKey().equals(wireKey) && !entry.at().isAfter(shown))
            .toList();
    if (seen.size() > 1) {
      return new LookupResult.Ambiguous(seen.stream().map(Entry::wireKey).toList());
    }
    return seen.isEmpty()
        ? new LookupResult.Absent(clock.instant())
        : new LookupResult.Found(
            seen.get(0).fingerprint().substring("fp1:".length()), new Outcome.Applied(wireKey));
  }
}
