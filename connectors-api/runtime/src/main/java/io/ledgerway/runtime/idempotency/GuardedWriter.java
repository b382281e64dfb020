package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.idempotency.WritePlan.Sendable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes documents so that none takes effect twice: the intention is committed as SENDING before
 * the first byte, what is in doubt is never sent again blindly, and asking again replays what is
 * known. Thread-safe.
 */
public final class GuardedWriter {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedWriter.class);

  private final IntentionStore store;
  private final StagedFiles stagedFiles;
  private final Clock clock;
  private final Map<String, Object> staging = new ConcurrentHashMap<>();

  /** What was in doubt before it went out again, at which target. */
  private record Doubt(Set<String> hashes, WriteContract contract) {

    Transition kept(Transition transition) {
      return hashes.contains(transition.keyHash())
          ? OutcomeInterpreter.keepDoubt(transition, contract)
          : transition;
    }
  }

  /**
   * A writer over a store.
   *
   * @param store where intentions are kept
   * @param stagedFiles what may remove a staged file that is not needed
   * @param clock the time
   */
  public GuardedWriter(IntentionStore store, StagedFiles stagedFiles, Clock clock) {
    this.store = store;
    this.stagedFiles = stagedFiles;
    this.clock = clock;
  }

  /**
   * Writes documents. Safe to call again after any crash with the same documents.
   *
   * @param <T> the document
   * @param connection where to
   * @param operationId which operation
   * @param requests the documents, at most as many as the operation takes in one call
   * @return one result per distinct key, in the order of the requests
   * @throws IllegalArgumentException when there are too many, or two with one key differ
   * @throws io.ledgerway.runtime.StoreException when the store can't be reached before sending
   */
  public <T> List<WriteResult> write(
      RuntimeConnection connection, OperationId operationId, List<WriteRequest<T>> requests) {
    OperationSpec operation = connection.operation(operationId);
    WriteContract contract = connection.writeContract(operationId);
    if (requests.size() > contract.maxItems()) {
      throw new IllegalArgumentException(
          operationId + " takes " + contract.maxItems() + " documents in one call");
    }
    requireOneContentPerKey(requests);
    WritePlan<T> plan = plan(connection, operation, contract, requests);
    if (reconcile(connection, operationId, contract, plan)) {
      plan = plan(connection, operation, contract, requests);
    }
    if (!plan.sendable().isEmpty()) {
      if (contract.staged()) {
        // Two files of one number would be staged under one name: one after the other, then.
        synchronized (staging.computeIfAbsent(connection.id(), id -> new Object())) {
          send(connection, operation, contract, plan);
        }
      } else {
        send(connection, operation, contract, plan);
      }
    }
    return results(requests, plan.answers());
  }

  private static void requireOneContentPerKey(List<? extends WriteRequest<?>> requests) {
    Map<String, String> fingerprints = new HashMap<>();
    for (WriteRequest<?> request : requests) {
      String other = fingerprints.putIfAbsent(Keys.hash(request.key()), request.fingerprint());
      if (other != null && !other.equals(request.fingerprint())) {
        throw new IllegalArgumentException(
            "Two documents of one call have the same key and other content: nothing was sent; a"
                + " correction needs a new revision");
      }
    }
  }

  private <T> WritePlan<T> plan(
      RuntimeConnection connection,
      OperationSpec operation,
      WriteContract contract,
      List<WriteRequest<T>> requests) {
    List<String> hashes = new ArrayList<>();
    for (WriteRequest<T> request : requests) {
      hashes.add(Keys.hash(request.key()));
      request.members().forEach(member -> hashes.add(Keys.hash(member.key())));
    }
    WritePlan<T> plan =
        new WritePlan<>(
            connection.id(), operation, contract, store.owner(), store.find(hashes), store::now);
    requests.forEach(plan::add);
    if (contract.key() == KeyFormat.REFERENCE_16) {
      List<String> wireKeys =
          plan.sendable().stream().map(Sendable::item).map(Intention::wireKey).toList();
      plan.refuseKeysOf(store.findByWireKey(connection.id(), wireKeys));
    }
    return plan;
  }

  /** Decides what is in doubt as far as the target can be asked; true when the plan has changed. */
  private boolean reconcile(
      RuntimeConnection connection,
      OperationId operation,
      WriteContract contract,
      WritePlan<?> plan) {
    List<Transition> transitions = new ArrayList<>();
    for (Intention intention : plan.hopeless()) {
      transitions.add(
          Transition.because(
              intention,
              IntentionEvent.HOLD,
              FailureCategory.OUTCOME_UNKNOWN.name(),
              "It may have been sent and the target can't be asked: find out there and decide"));
    }
    Optional<RecordLookup> lookup = connection.connector().lookup(operation);
    for (Intention intention : plan.lookups()) {
      lookup
          .map(found -> found.find(intention.wireKey(), connection.call(intention.keyHash())))
          .flatMap(result -> interpret(intention, result, contract))
          .ifPresent(transitions::add);
    }
    for (Intention intention : plan.formerAttempts()) {
      lookup
          .map(found -> found.find(intention.wireKey(), connection.call(intention.keyHash())))
          .filter(GuardedWriter::stands)
          .ifPresent(found -> transitions.add(hold(intention)));
    }
    if (!transitions.isEmpty()) {
      store.apply(transitions);
    }
    return !transitions.isEmpty();
  }

  /** Whether what was believed not applied is there after all, and not refused. */
  private static boolean stands(LookupResult result) {
    return result instanceof LookupResult.Found found
        && !(found.state() instanceof Outcome.Rejected);
  }

  private static Transition hold(Intention intention) {
    return Transition.because(
        intention,
        IntentionEvent.HOLD,
        FailureCategory.OUTCOME_UNKNOWN.name(),
        "The target has it after all, under the key of the attempt before: resolve it as applied");
  }

  private static Optional<Transition> interpret(
      Intention intention, LookupResult result, WriteContract contract) {
    if (result instanceof LookupResult.Found found) {
      return Optional.of(
          OutcomeInterpreter.interpret(
              intention, new Outcome.Duplicate(isEqual(intention, found), found.state())));
    }
    if (result instanceof LookupResult.Absent absent
        && isSettled(intention, absent, contract.settle())) {
      KeyWindow window = contract.keyWindow();
      boolean repeats = window != null && window.replaysErrors();
      return Optional.of(
          Transition.of(
              intention,
              repeats ? IntentionEvent.PROVEN_ABSENT : IntentionEvent.PROVEN_NOT_APPLIED));
    }
    return Optional.empty();
  }

  /** A target that keeps no hash can only be believed. */
  private static boolean isEqual(Intention intention, LookupResult.Found found) {
    String hash = found.contentHash();
    return hash == null || intention.fingerprint().endsWith(hash);
  }

  /** What was sent a moment ago may still take effect: its absence proves nothing yet. */
  private static boolean isSettled(
      Intention intention, LookupResult.Absent absent, Duration settle) {
    Instant sent = intention.lastSentAt();
    return settle.isZero() || (sent != null && !absent.asOf().isBefore(sent.plus(settle)));
  }

  private <T> void send(
      RuntimeConnection connection,
      OperationSpec operation,
      WriteContract contract,
      WritePlan<T> plan) {
    RecordWriter<T> writer =
        connection
            .connector()
            .<T>writer(operation.id())
            .orElseThrow(() -> connection.unsupported(operation.id()));
    WriteBatch<T> whole = batch(connection, operation, contract, plan.sendable());
    Call call = connection.call(whole.stamp().id());
    Optional<Prepared> prepared =
        contract.staged() ? prepare(writer, whole, call, plan) : Optional.empty();
    StagedFile file = prepared.map(Prepared::file).orElse(null);
    if (plan.sendable().isEmpty()) {
      return;
    }
    WriteBatch<T> batch = new WriteBatch<>(whole.stamp(), items(plan.sendable()));
    Dispatch dispatch = file == null ? null : dispatch(connection, operation, batch.stamp(), file);
    List<Intention> intentions = intentions(plan.sendable(), dispatch);
    if (!begin(intentions, dispatch)) {
      if (file != null) {
        stagedFiles.discard(file);
      }
      return;
    }
    Doubt doubt = new Doubt(plan.doubtful(), contract);
    WriteReport report;
    try {
      report = writer.write(batch, prepared, call);
    } catch (ConnectorException e) {
      fail(intentions, dispatch, e.failure(), doubt);
      if (dispatch != null && e.failure().effect() == Effect.NOT_SENT) {
        throw e;
      }
      return;
    } catch (RuntimeException e) {
      LOG.error("Connector of {} broke its contract in {}", connection.id(), operation.id(), e);
      fail(intentions, dispatch, bug(), doubt);
      return;
    }
    settle(plan.sendable(), intentions, dispatch, report, doubt);
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

  private boolean begin(List<Intention> intentions, @Nullable Dispatch dispatch) {
    try {
      return store.beginSending(new SendingCommit(intentions, dispatch));
    } catch (RuntimeException e) {
      // Whether the commit arrived is not known: the staged file stays, and recovery decides.
      LOG.warn("The store failed before anything was sent");
      throw e;
    }
  }

  private <T> WriteBatch<T> batch(
      RuntimeConnection connection,
      OperationSpec operation,
      WriteContract contract,
      List<Sendable<T>> sendable) {
    String first = sendable.get(0).item().keyHash();
    long sequence =
        contract.staged() ? store.nextSequence(connection.id(), operation.id().value()) : 1;
    String id = Keys.dispatchId(connection.id(), operation.id().value(), sequence, first);
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

  private Dispatch dispatch(
      RuntimeConnection connection, OperationSpec operation, DispatchStamp stamp, StagedFile file) {
    return new Dispatch(
        stamp.id(),
        connection.id(),
        operation.id().value(),
        stamp.sequence(),
        stamp.createdAt(),
        file,
        DispatchState.SENDING,
        1,
        store.owner());
  }

  private static <T> List<Intention> intentions(
      List<Sendable<T>> sendable, @Nullable Dispatch dispatch) {
    List<Intention> intentions = new ArrayList<>();
    String file = dispatch == null ? null : dispatch.id();
    for (Sendable<T> each : sendable) {
      intentions.add(each.item().toBuilder().dispatch(file).build());
      for (Intention member : each.members()) {
        intentions.add(member.toBuilder().dispatch(file).build());
      }
    }
    return intentions;
  }

  /** A staged file that was not published stays SENDING: recovery sends the same bytes again. */
  private void fail(
      List<Intention> intentions, @Nullable Dispatch dispatch, Failure failure, Doubt doubt) {
    if (dispatch != null && failure.effect() == Effect.NOT_SENT) {
      return;
    }
    List<Transition> transitions = new ArrayList<>();
    intentions.forEach(
        each -> transitions.add(doubt.kept(OutcomeInterpreter.interpret(each, failure))));
    if (dispatch == null) {
      store.apply(transitions);
    } else {
      store.apply(dispatch, DispatchState.UNKNOWN, transitions);
    }
  }

  private <T> void settle(
      List<Sendable<T>> sendable,
      List<Intention> intentions,
      @Nullable Dispatch dispatch,
      WriteReport report,
      Doubt doubt) {
    List<Transition> transitions = new ArrayList<>();
    for (Sendable<T> each : sendable) {
      Outcome outcome = report.outcomes().get(each.item().wireKey());
      transitions.add(doubt.kept(OutcomeInterpreter.interpret(each.item(), outcome)));
      each.members()
          .forEach(
              member -> transitions.add(doubt.kept(OutcomeInterpreter.interpret(member, outcome))));
    }
    if (report.outcomes().size() > sendable.size()) {
      LOG.error("A connector reported more outcomes than it was given documents");
    }
    if (dispatch == null) {
      store.apply(transitions);
    } else {
      store.apply(dispatch, DispatchState.PUBLISHED, transitions);
    }
    LOG.debug("{} intentions settled", intentions.size());
  }

  private static Failure bug() {
    return Failure.of(
        FailureCategory.CONNECTOR_BUG,
        Effect.UNKNOWN,
        "The connector failed without saying what happened");
  }

  private <T> List<WriteResult> results(
      List<WriteRequest<T>> requests, Map<String, WriteResult> answers) {
    Map<String, WriteResult> results = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (WriteRequest<T> request : requests) {
      String hash = Keys.hash(request.key());
      if (!answers.containsKey(hash)) {
        open.add(hash);
      }
    }
    Map<String, Intention> stored = open.isEmpty() ? Map.of() : store.find(open);
    for (WriteRequest<T> request : requests) {
      String hash = Keys.hash(request.key());
      Intention intention = stored.get(hash);
      WriteResult answer = answers.get(hash);
      if (answer != null) {
        results.put(hash, answer);
      } else if (intention != null) {
        results.put(hash, WriteResult.stored(intention, false));
      } else {
        results.put(
            hash,
            WriteResult.refused(
                request.key().encoded(),
                WriteStatus.RETRY_LATER,
                null,
                FailureCategory.LOCAL_REJECT.name(),
                "Another worker was first with a part of the batch"));
      }
    }
    return List.copyOf(results.values());
  }

  /**
   * The outcome that stands behind a published file.
   *
   * @param contract contract of the operation
   * @param dispatch the file's id
   * @return applied where nothing more is said, accepted where an acknowledgement follows
   */
  static Outcome published(WriteContract contract, String dispatch) {
    return contract.completion() == Completion.ACKNOWLEDGED
        ? new Outcome.Accepted(dispatch)
        : new Outcome.Applied(dispatch);
  }
}
