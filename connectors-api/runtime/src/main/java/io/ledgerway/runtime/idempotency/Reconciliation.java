package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.retry.DurableBackoff;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out by itself what became of writes that are in doubt or accepted: asks the target, polls
 * its jobs, and holds what nobody can find out or what was not answered in time. Sends nothing:
 * what it proves not to have happened goes out when its owner writes it again. Thread-safe; several
 * at once do no harm, as each decision is conditional.
 */
public final class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
  private static final int PAGE = 200;

  /** What could not be found out for so long is for a person. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  private static final List<Duration> JOB_RESTS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5));

  private final IntentionStore store;
  private final Reconciler reconciler;
  private final Function<String, Optional<RuntimeConnection>> connections;
  private final DurableBackoff backoff = new DurableBackoff();

  /**
   * A reconciliation over a store.
   *
   * @param store where intentions are kept
   * @param connections the open connections by stable id
   */
  public Reconciliation(
      IntentionStore store, Function<String, Optional<RuntimeConnection>> connections) {
    this.store = store;
    this.reconciler = new Reconciler(store);
    this.connections = connections;
  }

  /** A job that a target made of intentions. */
  private record Job(WriteTarget target, String reference) {}

  /**
   * Asks about everything that is due.
   *
   * @return how many intentions were decided
   * @throws io.ledgerway.runtime.StoreException when the store can't be reached
   */
  public int run() {
    Set<IntentionState> open = EnumSet.of(IntentionState.UNKNOWN, IntentionState.ACCEPTED);
    Set<String> seen = new HashSet<>();
    int decided = 0;
    while (true) {
      List<Intention> page =
          store.due(open, PAGE).stream().filter(each -> seen.add(each.keyHash())).toList();
      if (page.isEmpty()) {
        return decided;
      }
      decided += decide(page);
    }
  }

  private int decide(List<Intention> page) {
    int decided = 0;
    Map<Job, Set<Intention>> jobs = new LinkedHashMap<>();
    for (Intention intention : page) {
      Optional<WriteTarget> target = target(intention);
      Findings findings = new Findings();
      if (target.isEmpty()) {
        wait(intention, rest(intention), "CONNECTION_GONE", findings);
      } else if (intention.state() == IntentionState.UNKNOWN) {
        decideDoubt(target.get(), intention, findings);
      } else if (isJob(target.get(), intention)) {
        Job job = new Job(target.get(), Objects.requireNonNull(intention.reference()));
        jobs.computeIfAbsent(job, made -> new LinkedHashSet<>()).add(intention);
      } else {
        decideAccepted(target.get(), intention, findings);
      }
      decided += findings.store(store);
    }
    for (Map.Entry<Job, Set<Intention>> job : jobs.entrySet()) {
      decided += poll(job.getKey(), job.getValue());
    }
    return decided;
  }

  private Optional<WriteTarget> target(Intention intention) {
    try {
      return connections
          .apply(intention.connection())
          .map(found -> WriteTarget.of(found, new OperationId(intention.operation())));
    } catch (ConnectorException e) {
      LOG.warn(
          "Connection {} can't be asked about {}: {}",
          intention.connection(),
          intention.operation(),
          e.failure().text());
      return Optional.empty();
    }
  }

  private static boolean isJob(WriteTarget target, Intention intention) {
    return target.contract().completion() == Completion.ASYNC_JOB && intention.reference() != null;
  }

  private void decideDoubt(WriteTarget target, Intention intention, Findings findings) {
    boolean inFile = intention.dispatch() != null;
    Instant asked = store.now();
    if (target.contract().lookup() && !inFile) {
      reconciler.lookUp(target, intention, rest(intention), findings);
      holdIfOverdue(intention, asked, PATIENCE, "NOT_FOUND_OUT", findings);
    } else if (Settling.mayBeSending(intention, asked)) {
      findings.open(intention, rest(intention));
    } else if (inFile || !ownerMaySendAgain(target, intention)) {
      findings.decided(Reconciler.hopeless(intention));
    } else {
      findings.open(intention, rest(intention));
    }
  }

  /** Whether the target makes nothing of a second call, so that its owner's next write decides. */
  private boolean ownerMaySendAgain(WriteTarget target, Intention intention) {
    KeyWindow window = target.contract().keyWindow();
    Instant first = intention.firstSentAt();
    return window == null
        ? target.contract().dedupe() != Dedupe.NONE
        : first != null && window.isOpen(first, store.now());
  }

  /** Asks about what the target has and will say later, or waits for what it says. */
  private void decideAccepted(WriteTarget target, Intention intention, Findings findings) {
    Instant asked = store.now();
    if (target.contract().lookup()) {
      Inquirer.find(target, intention)
          .flatMap(found -> Reconciler.interpret(intention, found))
          .flatMap(Reconciliation::end)
          .ifPresent(findings::decided);
    }
    Duration within = target.contract().acknowledgementWithin();
    if (!findings.decides()) {
      findings.open(intention, rest(intention));
    }
    Duration patience = within.isZero() ? PATIENCE : within;
    holdIfOverdue(intention, asked, patience, "NOT_ACKNOWLEDGED", findings);
  }

  /** What proves that something accepted has ended; empty where it only goes on. */
  private static Optional<Transition> end(Transition transition) {
    return switch (transition.event()) {
      case PROVEN_APPLIED -> Optional.of(transition.as(IntentionEvent.EVIDENCE_APPLIED));
      case PROVEN_REJECTED -> Optional.of(transition.as(IntentionEvent.EVIDENCE_REJECTED));
      case HOLD -> Optional.of(transition);
      default -> Optional.empty();
    };
  }

  private int poll(Job job, Set<Intention> items) {
    Set<String> wireKeys = new LinkedHashSet<>();
    items.forEach(item -> wireKeys.add(item.wireKey()));
    Instant asked = store.now();
    Optional<WriteReport> report = Inquirer.poll(job.target(), job.reference(), wireKeys);
    Duration within = job.target().contract().acknowledgementWithin();
    // That a target can't be asked says nothing about its job.
    Duration patience = report.isPresent() || within.compareTo(PATIENCE) > 0 ? within : PATIENCE;
    Findings findings = new Findings();
    for (Intention item : items) {
      report
          .map(answer -> answer.outcomes().get(item.wireKey()))
          .flatMap(outcome -> endOfJob(item, outcome))
          .ifPresentOrElse(
              findings::decided,
              () -> {
                findings.open(item, jobRest(item));
                holdIfOverdue(item, asked, patience, "JOB_OVERDUE", findings);
              });
    }
    return findings.store(store);
  }

  private static Optional<Transition> endOfJob(Intention item, Outcome outcome) {
    Transition transition = OutcomeInterpreter.interpret(item, outcome);
    return switch (transition.event()) {
      case PROVEN_NOT_APPLIED, LOST -> Optional.of(transition.as(IntentionEvent.JOB_LOST));
      default -> end(transition);
    };
  }

  private void wait(Intention intention, Duration rest, String code, Findings findings) {
    findings.open(intention, rest);
    holdIfOverdue(intention, store.now(), PATIENCE, code, findings);
  }

  private static void holdIfOverdue(
      Intention intention, Instant asked, Duration patience, String code, Findings findings) {
    Instant sent = intention.lastSentAt();
    if (!findings.decides(intention) && sent != null && !sent.plus(patience).isAfter(asked)) {
      findings.decided(
          Transition.because(
              intention,
              IntentionEvent.HOLD,
              code,
              "What became of it could not be found out in time: find out at the target and decide;"
                  + " proof that arrives later still counts"));
    }
  }

  private Duration rest(Intention intention) {
    return backoff.delay(FailureCategory.OUTCOME_UNKNOWN, intention.inquiries());
  }

  private static Duration jobRest(Intention intention) {
    return JOB_RESTS.get(Math.min(intention.inquiries(), JOB_RESTS.size() - 1));
  }
}
