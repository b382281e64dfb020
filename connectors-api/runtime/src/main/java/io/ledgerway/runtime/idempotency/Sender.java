package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.runtime.LossListener;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.WritePlan.Sendable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt of a write: SENDING is committed, one SPI call is made, and what its answer proves is
 * committed. Thread-safe.
 */
final class Sender {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  /** What clocks may differ by, and what a commit may take. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final IntentionStore store;
  private final Clock clock;
  private final LossListener losses;

  Sender(IntentionStore store, Clock clock, LossListener losses) {
    this.store = store;
    this.clock = clock;
    this.losses = losses;
  }

  /** What was in doubt before it went out again, or may even be on its way, at which target. */
  private record Doubt(Set<String> hashes, Set<String> underway, WriteContract contract) {

    Transition kept(Transition transition, Optional<Failure> failure) {
      Effect effect = failure.map(Failure::effect).orElse(Effect.UNKNOWN);
      if (hashes.contains(transition.keyHash())) {
        boolean decides = effect != Effect.NOT_SENT && !underway.contains(transition.keyHash());
        return OutcomeInterpreter.keepDoubt(transition, contract, decides);
      }
      return effect == Effect.NOT_APPLIED
          ? OutcomeInterpreter.spendKey(transition, contract)
          : transition;
    }
  }

  /**
   * Makes the attempt.
   *
   * @param target where to
   * @param plan what to send; what can't be staged is refused in it
   * @param call deadline, cancellation and correlation of this attempt
   * @return why it failed as a whole; empty when the target took it, in part at least, or when
   *     there was nothing to send after all
   * @throws ConnectorException when a file could not be staged or published, and nothing was sent
   */
  <T> Optional<Failure> send(WriteTarget target, WritePlan<T> plan, Call call) {
    WriteContract contract = target.contract();
    RecordWriter<T> writer =
        target
            .connection()
            .connector()
            .<T>writer(target.operation().id())
            .orElseThrow(() -> target.connection().unsupported(target.operation().id()));
    WriteBatch<T> whole = batch(target, plan.sendable());
    Optional<Prepared> prepared =
        contract.staged() ? prepare(writer, whole, call, plan) : Optional.empty();
    prepared.ifPresent(staged -> tell(target, staged.losses()));
    StagedFile file = prepared.map(Prepared::file).orElse(null);
    if (plan.sendable().isEmpty()) {
      return Optional.empty();
    }
    WriteBatch<T> batch = new WriteBatch<>(whole.stamp(), items(plan.sendable()));
    Dispatch dispatch = file == null ? null : dispatch(target, batch.stamp(), file);
    List<Intention> intentions =
        intentions(plan.sendable(), dispatch, prepared.map(Prepared::references).orElse(Map.of()));
    if (!begin(intentions, dispatch, call)) {
      if (file != null) {
        target.connection().folders().within(call).discard(file);
      }
      return Optional.empty();
    }
    Doubt doubt = new Doubt(plan.doubtful(), plan.underway(), contract);
    WriteReport report;
    try {
      // A worker that slept between commit and call must not wake up and send.
      call.requireLive(clock);
      report = writer.write(batch, prepared, call);
    } catch (ConnectorException e) {
      fail(intentions, dispatch, e.failure(), doubt, plan);
      if (dispatch != null && e.failure().effect() == Effect.NOT_SENT) {
        throw e;
      }
      return Optional.of(e.failure());
    } catch (RuntimeException e) {
      LOG.error(
          "Connector of {} broke its contract in {}",
          target.connection().id(),
          target.operation().id(),
          e);
      fail(intentions, dispatch, bug(), doubt, plan);
      return Optional.of(bug());
    }
    settle(plan, intentions, dispatch, report, doubt);
    tell(target, report.losses());
    return failureOfAll(batch, report);
  }

  private void tell(WriteTarget target, List<Finding> lost) {
    losses.lost(target.connection().id(), target.operation().id(), lost);
  }

  /** Why a batch of one failed; of many, each has an outcome of its own that is settled by then. */
  private static <T> Optional<Failure> failureOfAll(WriteBatch<T> batch, WriteReport report) {
    return batch.items().size() == 1
        ? Optional.ofNullable(report.outcomes().get(batch.items().get(0).wireKey()))
            .flatMap(Outcome::cause)
        : Optional.empty();
  }

  /** Stages; what the format can't carry is refused here, before anything is recorded as sent. */
  private static <T> Optional<Prepared> prepare(
      RecordWriter<T> writer, WriteBatch<T> batch, Call call, WritePlan<T> plan) {
    try {
      Optional<Prepared> prepared = writer.prepare(batch, call);
      prepared.ifPresent(staged -> staged.refused().forEach(plan::refuse));
      return prepared;
    } catch (ConnectorException e) {
      FailureCategory category = e.failure().category();
      if (category != FailureCategory.VALIDATION && category != FailureCategory.BUSINESS_RULE) {
        throw e;
      }
      batch.items().forEach(item -> plan.refuse(item.wireKey(), e.failure()));
      return Optional.empty();
    }
  }

  private boolean begin(List<Intention> intentions, @Nullable Dispatch dispatch, Call call) {
    Duration left = Duration.between(clock.instant(), call.deadline());
    Duration lease = (left.isNegative() ? Duration.ZERO : left).plus(MARGIN);
    try {
      return store.beginSending(new SendingCommit(intentions, dispatch, lease));
    } catch (RuntimeException e) {
      // Whether the commit arrived is not known: the staged file stays, and recovery decides.
      LOG.warn("The store failed before anything was sent");
      throw e;
    }
  }

  private <T> WriteBatch<T> batch(WriteTarget target, List<Sendable<T>> sendable) {
    String connection = target.connection().id();
    String operation = target.operation().id().value();
    String first = sendable.get(0).item().keyHash();
    long sequence = target.contract().staged() ? store.nextSequence(connection, operation) : 1;
    String id = Keys.dispatchId(connection, operation, sequence, first);
    return new WriteBatch<>(new DispatchStamp(id, sequence, clock.instant()), items(sendable));
  }

  private static <T> List<WriteItem<T>> items(List<Sendable<T>> sendable) {
    List<WriteItem<T>> items = new ArrayList<>();
    for (Sendable<T> each : sendable) {
      WriteRequest<T> request = each.request();
      items.add(
          new WriteItem<>(
              request.key(), each.item().wireKey(), request.fingerprint(), request.document()));
    }
    return items;
  }

  private Dispatch dispatch(WriteTarget target, DispatchStamp stamp, StagedFile file) {
    return new Dispatch(
        stamp.id(),
        target.connection().id(),
        target.operation().id().value(),
        stamp.sequence(),
        stamp.createdAt(),
        file,
        DispatchState.SENDING,
        1,
        store.owner());
  }

  /**
   * What becomes SENDING. What the target's answers will name a document inside a file by is stored
   * with it now: after a crash nobody could say it any more.
   */
  private static <T> List<Intention> intentions(
      List<Sendable<T>> sendable, @Nullable Dispatch dispatch, Map<String, String> references) {
    List<Intention> intentions = new ArrayList<>();
    for (Sendable<T> each : sendable) {
      Map<String, String> byHash = new HashMap<>();
      for (MemberIntention member : each.request().members()) {
        String reference = references.get(member.key().businessId());
        if (reference != null) {
          byHash.put(Keys.hash(member.key()), reference);
        }
      }
      intentions.add(of(dispatch, each.item(), null));
      for (Intention member : each.members()) {
        intentions.add(of(dispatch, member, byHash.get(member.keyHash())));
      }
    }
    return intentions;
  }

  private static Intention of(
      @Nullable Dispatch dispatch, Intention intention, @Nullable String reference) {
    return dispatch == null
        ? intention
        : intention.toBuilder().dispatch(dispatch.id()).reference(reference).build();
  }

  /** A staged file that was not published stays SENDING: recovery sends the same bytes again. */
  private void fail(
      List<Intention> intentions,
      @Nullable Dispatch dispatch,
      Failure failure,
      Doubt doubt,
      WritePlan<?> plan) {
    if (dispatch != null && failure.effect() == Effect.NOT_SENT) {
      return;
    }
    List<Transition> transitions = new ArrayList<>();
    intentions.forEach(
        each ->
            transitions.add(
                doubt.kept(OutcomeInterpreter.interpret(each, failure), Optional.of(failure))));
    save(dispatch, DispatchState.UNKNOWN, transitions, plan);
  }

  /**
   * Stores what an answer proves; once more where the store fails. What can't be stored is in doubt
   * when its lease is over.
   */
  private void save(
      @Nullable Dispatch dispatch,
      DispatchState state,
      List<Transition> transitions,
      WritePlan<?> plan) {
    try {
      apply(dispatch, state, transitions, plan);
    } catch (StoreException e) {
      LOG.warn("The store failed when an outcome was to be stored; it is asked once more");
      apply(dispatch, state, transitions, plan);
    }
  }

  /** Stores outcomes; the plan learns those that the store took, so that nobody asks it again. */
  private void apply(
      @Nullable Dispatch dispatch,
      DispatchState state,
      List<Transition> transitions,
      WritePlan<?> plan) {
    if (dispatch != null) {
      store.apply(dispatch, state, transitions);
      return;
    }
    Set<String> refused = store.apply(transitions);
    Map<String, Transition> taken = new HashMap<>();
    transitions.forEach(each -> taken.put(each.keyHash(), each));
    taken.keySet().removeAll(refused);
    for (Sendable<?> each : plan.sendable()) {
      Transition transition = taken.get(each.item().keyHash());
      if (transition != null) {
        plan.sent(transition.appliedTo(each.item(), clock.instant()));
      }
    }
  }

  private <T> void settle(
      WritePlan<T> plan,
      List<Intention> sending,
      @Nullable Dispatch dispatch,
      WriteReport report,
      Doubt doubt) {
    List<Sendable<T>> sendable = plan.sendable();
    Map<String, Intention> sent = new HashMap<>();
    sending.forEach(each -> sent.put(each.keyHash(), each));
    List<Transition> transitions = new ArrayList<>();
    for (Sendable<T> each : sendable) {
      Outcome outcome = report.outcomes().get(each.item().wireKey());
      Optional<Failure> failure = Optional.ofNullable(outcome).flatMap(Outcome::cause);
      List<Intention> intentions = new ArrayList<>(List.of(each.item()));
      intentions.addAll(each.members());
      for (Intention intention : intentions) {
        Transition transition = OutcomeInterpreter.interpret(intention, outcome);
        Intention stored = sent.getOrDefault(intention.keyHash(), intention);
        transitions.add(
            doubt.kept(dispatch == null ? transition : transition.inFile(stored), failure));
      }
    }
    if (report.outcomes().size() > sendable.size()) {
      LOG.error("A connector reported more outcomes than it was given documents");
    }
    save(dispatch, DispatchState.PUBLISHED, transitions, plan);
  }

  private static Failure bug() {
    return Failure.of(
        FailureCategory.CONNECTOR_BUG,
        Effect.UNKNOWN,
        "The connector failed without saying what happened");
  }
}
