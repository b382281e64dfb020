package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.runtime.RuntimeConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of what was being sent when a process died. A file's temporary name
 * decides: it is first renamed, so that nobody else can publish it; if that works nothing had
 * happened and the same bytes go on, if the name is gone the file was published. Anything else
 * waits for a person.
 *
 * <p>Touches only what nobody is at work on: its owner has gone, or its lease is over.
 */
public final class DispatchRecovery {

  private static final Logger LOG = LoggerFactory.getLogger(DispatchRecovery.class);
  private static final int PAGE = 500;
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final IntentionStore store;
  private final Function<String, Optional<RuntimeConnection>> connections;

  /**
   * A recovery over a store.
   *
   * @param store where intentions are kept
   * @param connections the open connections by stable id
   */
  public DispatchRecovery(
      IntentionStore store, Function<String, Optional<RuntimeConnection>> connections) {
    this.store = store;
    this.connections = connections;
  }

  /**
   * Decides everything that was left SENDING and is unattended.
   *
   * @return how many files and single intentions were decided
   * @throws ConnectorException when a file could not be sent again; the others were decided
   */
  public int recover() {
    int decided = 0;
    ConnectorException failure = null;
    for (Dispatch dispatch : store.unattendedDispatches()) {
      try {
        recover(dispatch);
        decided++;
      } catch (ConnectorException e) {
        LOG.error("Dispatch {} can't be recovered: {}", dispatch.id(), e.failure().text());
        failure = failure == null ? e : failure;
      }
    }
    decided += recoverSingles();
    if (failure != null) {
      throw failure;
    }
    return decided;
  }

  private int recoverSingles() {
    int decided = 0;
    IntentionEvent event =
        store.ownersMayLinger() ? IntentionEvent.WORKER_GONE : IntentionEvent.LOST;
    while (true) {
      List<Transition> transitions = new ArrayList<>();
      for (Intention intention : store.unattended(PAGE)) {
        transitions.add(
            Transition.because(
                intention,
                event,
                FailureCategory.OUTCOME_UNKNOWN.name(),
                "The process ended while it was being sent"));
      }
      if (transitions.isEmpty()) {
        return decided;
      }
      decided += transitions.size() - store.apply(transitions).size();
    }
  }

  private void recover(Dispatch dispatch) {
    Optional<RuntimeConnection> connection = connections.apply(dispatch.connection());
    if (connection.isEmpty()) {
      hold(
          dispatch,
          "CONNECTION_GONE",
          "Connection "
              + dispatch.connection()
              + " was removed while a file was on its way: configure it again, or find out at the"
              + " counterparty and decide");
      return;
    }
    StagedFiles files = files(connection.get(), dispatch);
    StagedFiles.Reclaim reclaim = files.reclaim(dispatch.file(), dispatch.fence() + 1);
    LOG.info("Dispatch {} found {}", dispatch.id(), reclaim);
    switch (reclaim) {
      case PUBLISHED -> settle(connection.get(), dispatch);
      case UNKNOWN ->
          hold(
              dispatch,
              FailureCategory.OUTCOME_UNKNOWN.name(),
              "Folder or content of file "
                  + dispatch.file().finalName()
                  + " is not what was staged: find out at the counterparty and decide");
      case RECLAIMED -> publishAgain(connection.get(), dispatch);
    }
  }

  private static StagedFiles files(RuntimeConnection connection, Dispatch dispatch) {
    return connection.folders().within(connection.call(dispatch.id()));
  }

  private void publishAgain(RuntimeConnection connection, Dispatch dispatch) {
    StagedFiles files = files(connection, dispatch);
    StagedFile file = files.reclaimed(dispatch.file(), dispatch.fence() + 1);
    Optional<Dispatch> taken = store.takeOver(dispatch, file, LEASE);
    if (taken.isEmpty()) {
      return;
    }
    try {
      files.publish(file);
    } catch (ConnectorException e) {
      if (e.failure().effect() != Effect.NOT_SENT) {
        hold(taken.get(), FailureCategory.OUTCOME_UNKNOWN.name(), e.failure().text());
      }
      throw e;
    }
    settle(connection, taken.get());
  }

  private void settle(RuntimeConnection connection, Dispatch dispatch) {
    Outcome outcome =
        GuardedWriter.published(
            connection.writeContract(new OperationId(dispatch.operation())), dispatch.id());
    List<Transition> transitions = new ArrayList<>();
    for (Intention member : store.members(dispatch.id())) {
      if (member.state() == IntentionState.SENDING) {
        transitions.add(OutcomeInterpreter.interpret(member, outcome).inFile(member));
      }
    }
    store.apply(dispatch, DispatchState.PUBLISHED, transitions);
  }

  private void hold(Dispatch dispatch, String code, String reason) {
    List<Transition> transitions = new ArrayList<>();
    for (Intention member : store.members(dispatch.id())) {
      transitions.add(Transition.because(member, IntentionEvent.HOLD, code, reason));
    }
    store.apply(dispatch, DispatchState.UNKNOWN, transitions);
  }
}
