package io.ledgerway.runtime;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.runtime.file.Folders;
import io.ledgerway.runtime.retry.Attempt;
import io.ledgerway.runtime.retry.Backoff;
import io.ledgerway.runtime.retry.CallEnd;
import io.ledgerway.runtime.retry.CallPlan;
import io.ledgerway.runtime.retry.ConnectionLimits;
import io.ledgerway.runtime.retry.Demand;
import io.ledgerway.runtime.retry.DurableBackoff;
import io.ledgerway.runtime.retry.FailsafeEngine;
import io.ledgerway.runtime.retry.Limits;
import io.ledgerway.runtime.retry.ResilienceEngine;
import io.ledgerway.runtime.retry.RetryPlanner;
import io.ledgerway.runtime.retry.RetryTerms;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An open connection: its stable id, its connector, and what that connector declares. */
public final class RuntimeConnection {

  private static final Duration CALL_TIMEOUT = Duration.ofMinutes(5);

  private final ConnectionSpec spec;
  private final ConnectorDescriptor descriptor;
  private final Connector connector;
  private final Folders folders;
  private final SecretSource secrets;
  private final Clock clock;
  private final ResilienceEngine engine;

  RuntimeConnection(
      ConnectionSpec spec,
      ConnectorDescriptor descriptor,
      Connector connector,
      Folders folders,
      SecretSource secrets,
      Clock clock,
      Waiting waiting) {
    this.spec = spec;
    this.descriptor = descriptor;
    this.connector = connector;
    this.folders = folders;
    this.secrets = secrets;
    this.clock = clock;
    this.engine = engine(spec.limits(), clock, waiting);
  }

  private static ResilienceEngine engine(ConnectionLimits limits, Clock clock, Waiting waiting) {
    return new FailsafeEngine(
        clock,
        waiting.sleeper(),
        new RetryPlanner(new Backoff(waiting.random()), new DurableBackoff()),
        new Limits(clock, limits.everywhere(), limits.operations()),
        limits.breaker(),
        limits.lanes());
  }

  /**
   * Stable id of the connection; survives renaming.
   *
   * @return the id
   */
  public String id() {
    return spec.id();
  }

  /**
   * What was configured.
   *
   * @return the specification
   */
  public ConnectionSpec spec() {
    return spec;
  }

  /**
   * The connector behind the connection.
   *
   * @return the connector
   */
  public Connector connector() {
    return connector;
  }

  /**
   * The folders that the connection exchanges files through.
   *
   * @return the folders
   */
  public Folders folders() {
    return folders;
  }

  /**
   * Where the connection's secrets come from.
   *
   * @return the source
   */
  public SecretSource secrets() {
    return secrets;
  }

  /**
   * What the connector declares about itself.
   *
   * @return the descriptor
   */
  public ConnectorDescriptor descriptor() {
    return descriptor;
  }

  /**
   * A declared operation, narrowed by the connector to what its configuration offers.
   *
   * @param operation its name
   * @return its specification
   * @throws ConnectorException of category UNSUPPORTED when it is not declared, and of category
   *     CONNECTOR_BUG when the connector changes what keys are made of
   */
  public OperationSpec operation(OperationId operation) {
    OperationSpec declared =
        descriptor.operation(operation).orElseThrow(() -> unsupported(operation));
    OperationSpec offered = connector.operation(operation).orElse(declared);
    if (!hasSameIdentity(declared, offered)) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CONNECTOR_BUG,
              Effect.NOT_SENT,
              "The connector of " + spec.id() + " offers another " + operation + " than declared"));
    }
    return offered;
  }

  private static boolean hasSameIdentity(OperationSpec declared, OperationSpec offered) {
    return declared.id().equals(offered.id())
        && declared.documentType().equals(offered.documentType())
        && declared.effectClass() == offered.effectClass()
        && declared.effect().equals(offered.effect());
  }

  /**
   * The write contract of an operation.
   *
   * @param operation its name
   * @return the contract
   */
  public WriteContract writeContract(OperationId operation) {
    WriteContract contract = operation(operation).write();
    if (contract == null) {
      throw unsupported(operation);
    }
    return contract;
  }

  /**
   * The read contract of an operation.
   *
   * @param operation its name
   * @return the contract
   */
  public ReadContract readContract(OperationId operation) {
    ReadContract contract = operation(operation).read();
    if (contract == null) {
      throw unsupported(operation);
    }
    return contract;
  }

  /**
   * A fresh reader of an operation.
   *
   * @param <T> the document
   * @param operation its name
   * @return the reader, to be closed
   * @throws ConnectorException of category UNSUPPORTED where it is not read
   */
  public <T> RecordReader<T> reader(OperationId operation) {
    return connector.<T>reader(operation).orElseThrow(() -> unsupported(operation));
  }

  /**
   * A call with the usual deadline.
   *
   * @param correlation id of the business case
   * @return the call
   */
  public Call call(String correlation) {
    return Call.within(clock, CALL_TIMEOUT, correlation);
  }

  /**
   * What makes the calls of this connection: its limits, its breakers, its retries.
   *
   * @return the engine
   */
  public ResilienceEngine engine() {
    return engine;
  }

  /**
   * A call over this connection: its first round, with nothing in doubt.
   *
   * @param demand what it needs permits for
   * @param terms on which terms it may be repeated
   * @param call the deadline of all attempts, and their case
   * @return the plan
   */
  public CallPlan plan(Demand demand, RetryTerms terms, Call call) {
    return new CallPlan(demand, terms, call, spec.limits().attemptTimeout(), 0, false);
  }

  /**
   * Makes a call whose failure is its caller's to handle.
   *
   * @param <R> what it gives
   * @param plan the call
   * @param attempt one attempt of it
   * @return what the attempt gave that succeeded
   * @throws ConnectorException the failure of the last attempt, or why none was started
   */
  public <R> R complete(CallPlan plan, Function<Attempt.Start, R> attempt) {
    AtomicReference<@Nullable ConnectorException> last = new AtomicReference<>();
    CallEnd<R> end =
        engine.run(
            plan,
            start -> {
              try {
                return new Attempt.Result.Succeeded<>(attempt.apply(start));
              } catch (ConnectorException e) {
                last.set(e);
                throw e;
              }
            });
    if (end instanceof CallEnd.Completed<R> completed) {
      return completed.value();
    }
    ConnectorException failed = last.get();
    throw failed == null ? new ConnectorException(((CallEnd.Ended<R>) end).failure()) : failed;
  }

  /**
   * The refusal of an operation that is not declared.
   *
   * @param operation its name
   * @return the exception to throw
   */
  public ConnectorException unsupported(OperationId operation) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.UNSUPPORTED,
            Effect.NOT_SENT,
            "Connection " + spec.id() + " offers no operation " + operation));
  }
}
