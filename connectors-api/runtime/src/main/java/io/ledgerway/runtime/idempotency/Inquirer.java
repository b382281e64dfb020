package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.retry.Attempt;
import io.ledgerway.runtime.retry.CallEnd;
import io.ledgerway.runtime.retry.Demand;
import io.ledgerway.runtime.retry.Lane;
import io.ledgerway.runtime.retry.Purpose;
import io.ledgerway.runtime.retry.RetryTerms;
import io.ledgerway.runtime.retry.SendState;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks targets, again where that may help; what has no answer says nothing. */
final class Inquirer {

  private static final Logger LOG = LoggerFactory.getLogger(Inquirer.class);

  private Inquirer() {}

  /** Looks an intention up by its wire key; empty when nothing can be said. */
  static Optional<LookupResult> find(WriteTarget target, Intention intention) {
    Optional<RecordLookup> lookup = target.connection().connector().lookup(target.operation().id());
    if (lookup.isEmpty()) {
      return Optional.empty();
    }
    return ask(
        target,
        intention.keyHash(),
        call -> {
          LookupResult result = lookup.get().find(intention.wireKey(), call);
          return result instanceof LookupResult.Unavailable unavailable
              ? new Attempt.Result.Failed<>(unavailable.failure(), SendState.UNTRACKED)
              : new Attempt.Result.Succeeded<>(result);
        });
  }

  /** Asks what became of a job; empty when the target could not be asked. */
  static Optional<WriteReport> poll(WriteTarget target, String job, Set<String> wireKeys) {
    Optional<RecordWriter<Object>> writer =
        target.connection().connector().writer(target.operation().id());
    return writer.flatMap(
        asked ->
            ask(
                target,
                job,
                call -> new Attempt.Result.Succeeded<>(asked.poll(job, wireKeys, call))));
  }

  @FunctionalInterface
  private interface Question<R> {
    Attempt.Result<R> ask(Call call);
  }

  private static <R> Optional<R> ask(WriteTarget target, String correlation, Question<R> question) {
    RuntimeConnection connection = target.connection();
    Call call = connection.call(correlation);
    Demand demand = new Demand(target.operation().id().value(), Lane.RECONCILE, Purpose.LOOKUP);
    CallEnd<R> end;
    try {
      end =
          connection
              .engine()
              .run(
                  connection.plan(demand, RetryTerms.read(), call),
                  start -> question.ask(call.until(start.deadline())));
    } catch (RuntimeException e) {
      LOG.error(
          "Connector of {} broke its contract when asked about {}",
          connection.id(),
          target.operation().id(),
          e);
      return Optional.empty();
    }
    if (end instanceof CallEnd.Completed<R> completed) {
      return Optional.of(completed.value());
    }
    LOG.info(
        "{} could not be asked about {}: {}",
        connection.id(),
        target.operation().id(),
        ((CallEnd.Ended<R>) end).failure().text());
    return Optional.empty();
  }
}
