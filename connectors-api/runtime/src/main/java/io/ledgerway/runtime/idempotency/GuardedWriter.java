package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.runtime.LossListener;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.idempotency.WritePlan.Sendable;
import io.ledgerway.runtime.retry.Attempt;
import io.ledgerway.runtime.retry.CallEnd;
import io.ledgerway.runtime.retry.CallPlan;
import io.ledgerway.runtime.retry.Demand;
import io.ledgerway.runtime.retry.Lane;
import io.ledgerway.runtime.retry.Purpose;
import io.ledgerway.runtime.retry.RetryTerms;
import io.ledgerway.runtime.retry.SendState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents so that none takes effect twice: the intention is committed as SENDING before
 * the first byte, what is in doubt is never sent again blindly, and asking again replays what is
 * known. A call that fails goes on within its deadline where another attempt is safe; every attempt
 * passes through the store. Thread-safe.
 */
public final class GuardedWriter {

  private static final Failure NOT_BACK =
      Failure.of(
          FailureCategory.UNREACHABLE, Effect.NOT_APPLIED, "The check of the connection failed");

  private final IntentionStore store;
  private final Reconciler reconciler;
  private final Sender sender;
  private final Map<String, Object> staging = new ConcurrentHashMap<>();

  /**
   * A writer over a store.
   *
   * @param store where intentions are kept
   * @param clock the time
   * @param losses who is told what targets can't hold; throws nothing
   */
  public GuardedWriter(IntentionStore store, Clock clock, LossListener losses) {
    this.store = store;
    this.reconciler = new Reconciler(store);
    this.sender = new Sender(store, clock, losses);
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
    WriteTarget target = WriteTarget.of(connection, operationId);
    if (requests.size() > target.contract().maxItems()) {
      throw new IllegalArgumentException(
          operationId + " takes " + target.contract().maxItems() + " documents in one call");
    }
    if (requests.isEmpty()) {
      return List.of();
    }
    requireOneContentPerKey(requests);
    // Before the plan: what it decides holds for a while only, and no longer than the call.
    Call call = connection.call(Keys.hash(requests.get(0).key()));
    WritePlan<T> plan = settledPlan(target, requests);
    if (plan.sendable().isEmpty()) {
      return results(requests, plan.answers(), null);
    }
    if (target.contract().staged()) {
      // Two files of one number would be staged under one name: one after the other, then.
      synchronized (staging.computeIfAbsent(connection.id(), id -> new Object())) {
        sender.send(target, plan, call);
      }
      return results(requests, plan.answers(), null);
    }
    return attempt(target, requests, plan, call);
  }

  private <T> List<WriteResult> attempt(
      WriteTarget target, List<WriteRequest<T>> requests, WritePlan<T> first, Call call) {
    RuntimeConnection connection = target.connection();
    CallPlan callPlan =
        new CallPlan(
            new Demand(target.operation().id().value(), Lane.INTERACTIVE, target.purpose()),
            first.terms(),
            call,
            connection.spec().limits().attemptTimeout(),
            0,
            !first.doubtful().isEmpty());
    Attempts<T> attempts = new Attempts<>(target, requests, call, first);
    CallEnd<Boolean> end = connection.engine().run(callPlan, attempts);
    boolean untried = end instanceof CallEnd.Ended<Boolean> ended && ended.attempts() == 0;
    if (untried && isBack(target, call)) {
      end = connection.engine().run(callPlan, attempts);
    }
    Failure why = end instanceof CallEnd.Ended<Boolean> ended ? ended.failure() : null;
    return results(requests, attempts.plan.answers(), why);
  }

  /**
   * Whether a target that was left alone answers a check: a write is never the one that finds out.
   * Makes no check while the breaker is closed, or lets nothing pass.
   */
  private static boolean isBack(WriteTarget target, Call call) {
    RuntimeConnection connection = target.connection();
    String group = target.operation().id().value();
    if (!connection.engine().leavesAlone(group)) {
      return false;
    }
    CallEnd<Boolean> end =
        connection
            .engine()
            .run(
                connection.plan(
                    new Demand(group, Lane.RECONCILE, Purpose.READ), RetryTerms.read(), call),
                start ->
                    connection.connector().check(call.until(start.deadline())).isOk()
                        ? new Attempt.Result.Succeeded<>(true)
                        : new Attempt.Result.Failed<>(NOT_BACK, SendState.UNTRACKED));
    return end instanceof CallEnd.Completed<Boolean>;
  }

  /** The attempts of one call: each but the first plans anew from what the store says by then. */
  private final class Attempts<T> implements Attempt<Boolean> {

    private final WriteTarget target;
    private final List<WriteRequest<T>> requests;
    private final Call call;
    private WritePlan<T> plan;

    Attempts(WriteTarget target, List<WriteRequest<T>> requests, Call call, WritePlan<T> first) {
      this.target = target;
      this.requests = requests;
      this.call = call;
      this.plan = first;
    }

    @Override
    public Result<Boolean> run(Start start) {
      if (start.number() > 1) {
        plan = settledPlan(target, requests);
      }
      if (plan.sendable().isEmpty()) {
        return new Result.Succeeded<>(false);
      }
      return sender
          .send(target, plan, call.until(start.deadline()))
          .<Result<Boolean>>map(failure -> new Result.Failed<>(failure, SendState.UNTRACKED))
          .orElseGet(() -> new Result.Succeeded<>(true));
    }
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

  /** What is to be done once all that can be found out about former calls has been found out. */
  private <T> WritePlan<T> settledPlan(WriteTarget target, List<WriteRequest<T>> requests) {
    WritePlan<T> plan = plan(target, requests);
    if (reconciler.doubtOverdue(plan)) {
      plan = plan(target, requests);
    }
    return reconciler.reconcile(target, plan) ? plan(target, requests) : plan;
  }

  private <T> WritePlan<T> plan(WriteTarget target, List<WriteRequest<T>> requests) {
    List<String> hashes = new ArrayList<>();
    for (WriteRequest<T> request : requests) {
      hashes.add(Keys.hash(request.key()));
      request.members().forEach(member -> hashes.add(Keys.hash(member.key())));
    }
    WritePlan<T> plan =
        new WritePlan<>(target, store.owner(), known(target, requests, hashes), store::now);
    requests.forEach(plan::add);
    if (target.contract().key() == KeyFormat.REFERENCE_16) {
      List<String> wireKeys =
          plan.sendable().stream().map(Sendable::item).map(Intention::wireKey).toList();
      plan.refuseKeysOf(store.findByWireKey(target.connection().id(), wireKeys));
    }
    return plan;
  }

  /** What the store holds; what it may have forgotten is first noted as in doubt. */
  private Map<String, Intention> known(
      WriteTarget target, List<? extends WriteRequest<?>> requests, List<String> hashes) {
    Map<String, Intention> known = store.find(hashes);
    Optional<Instant> since = store.forgottenSince();
    if (since.isEmpty()) {
      return known;
    }
    List<Intention> doubts =
        new Forgotten(target, store.owner(), since.get(), known).doubts(requests);
    if (doubts.isEmpty()) {
      return known;
    }
    store.doubt(doubts);
    return store.find(hashes);
  }

  private <T> List<WriteResult> results(
      List<WriteRequest<T>> requests, Map<String, WriteResult> answers, @Nullable Failure why) {
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
                why == null ? FailureCategory.LOCAL_REJECT.name() : why.category().name(),
                why == null ? "Another worker was first with a part of the batch" : why.text()));
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
