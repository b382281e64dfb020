package io.ledgerway.runtime.outbox;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.retry.DurableBackoff;
import io.ledgerway.runtime.work.RecurringWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what lies in the outbox through guarded writes. At least once: the records of the writes
 * make each happen once, whoever else dispatches at the same time. Thread-safe.
 */
public final class OutboxDispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
  private static final int PAGE = 100;
  private static final Set<WriteStatus> ENDS =
      EnumSet.of(
          WriteStatus.APPLIED,
          WriteStatus.ACCEPTED,
          WriteStatus.REJECTED,
          WriteStatus.ABANDONED,
          WriteStatus.CONFLICT_KEY);

  private final LedgerwayRuntime runtime;
  private final OutboxStore store;
  private final DocumentJson json = DocumentJson.create();
  private final DurableBackoff backoff = new DurableBackoff();

  /**
   * A dispatcher.
   *
   * @param runtime what writes
   * @param store where messages are kept
   */
  public OutboxDispatcher(LedgerwayRuntime runtime, OutboxStore store) {
    this.runtime = runtime;
    this.store = store;
  }

  /**
   * The dispatching of every open connection as recurring work.
   *
   * @param pause how long a connection rests between two looks
   * @return one work per connection
   */
  public List<RecurringWork> works(Duration pause) {
    return runtime.connections().stream()
        .map(
            connection ->
                new RecurringWork(
                    "outbox:" + connection.id(), pause, () -> dispatch(connection.id())))
        .toList();
  }

  /**
   * Sends every message of a connection whose turn has come, once.
   *
   * @param connectionId stable id of an open connection
   * @return how many messages ended
   * @throws IllegalArgumentException when no such connection is open
   */
  public int dispatch(String connectionId) {
    RuntimeConnection connection =
        runtime
            .connection(connectionId)
            .orElseThrow(
                () -> new IllegalArgumentException("No connection " + connectionId + " is open"));
    int ended = 0;
    while (true) {
      List<OutboxEntry> page = store.due(connectionId, PAGE);
      if (page.isEmpty()) {
        return ended;
      }
      int from = 0;
      while (from < page.size()) {
        List<OutboxEntry> batch = batch(connection, page, from);
        List<OutboxRound> rounds = send(connection, batch);
        store.record(rounds);
        ended += (int) rounds.stream().filter(round -> round.rest() == null).count();
        from += batch.size();
      }
    }
  }

  /** As many as go out in one call: of one operation, and about different documents. */
  private static List<OutboxEntry> batch(
      RuntimeConnection connection, List<OutboxEntry> page, int from) {
    OperationId operation = page.get(from).operation();
    int most = mostItems(connection, operation);
    Set<String> keys = new HashSet<>();
    int to = from;
    while (to < page.size()
        && to - from < most
        && page.get(to).operation().equals(operation)
        && keys.add(page.get(to).key().encoded())) {
      to++;
    }
    return page.subList(from, to);
  }

  private static int mostItems(RuntimeConnection connection, OperationId operation) {
    try {
      return connection.writeContract(operation).maxItems();
    } catch (ConnectorException e) {
      return 1;
    }
  }

  private List<OutboxRound> send(RuntimeConnection connection, List<OutboxEntry> batch) {
    List<OutboxRound> rounds = new ArrayList<>();
    List<OutboxEntry> readable = new ArrayList<>();
    List<WriteRequest<Object>> requests = new ArrayList<>();
    for (OutboxEntry entry : batch) {
      try {
        requests.add(request(entry));
        readable.add(entry);
      } catch (JsonFormatException e) {
        LOG.error("Message {} of the outbox can't be read; it stays there", entry.id());
        rounds.add(
            later(
                entry,
                WriteStatus.RETRY_LATER,
                "UNREADABLE",
                "This release can't read the document: run the one that stored it"));
      }
    }
    if (!requests.isEmpty()) {
      rounds.addAll(send(connection, readable, requests));
    }
    return rounds;
  }

  private WriteRequest<Object> request(OutboxEntry entry) {
    Object document = json.read(entry.payload()).document();
    return new WriteRequest<>(
        entry.key(), entry.fingerprint(), document, entry.documentKey(), List.of());
  }

  private List<OutboxRound> send(
      RuntimeConnection connection, List<OutboxEntry> entries, List<WriteRequest<Object>> all) {
    List<OutboxRound> rounds = new ArrayList<>();
    try {
      List<WriteResult> results = runtime.write(connection, entries.get(0).operation(), all);
      for (int index = 0; index < entries.size(); index++) {
        rounds.add(round(entries.get(index), results.get(index)));
      }
    } catch (ConnectorException e) {
      // Nothing was sent: an operation that is not offered, a file that can't be staged.
      for (OutboxEntry entry : entries) {
        String code = e.failure().category().name();
        rounds.add(later(entry, WriteStatus.RETRY_LATER, code, e.failure().text()));
      }
    }
    return rounds;
  }

  private OutboxRound round(OutboxEntry entry, WriteResult result) {
    return ENDS.contains(result.status())
        ? new OutboxRound(
            entry.id(),
            result.status(),
            null,
            result.reference(),
            result.reasonCode(),
            result.reason())
        : later(entry, result.status(), result.reasonCode(), result.reason());
  }

  private OutboxRound later(
      OutboxEntry entry, WriteStatus status, @Nullable String code, @Nullable String reason) {
    Duration rest = backoff.delay(category(status, code), entry.rounds());
    return new OutboxRound(entry.id(), status, rest, null, code, reason);
  }

  private static FailureCategory category(WriteStatus status, @Nullable String code) {
    return switch (status) {
      case UNKNOWN -> FailureCategory.OUTCOME_UNKNOWN;
      case IN_PROGRESS -> FailureCategory.IN_PROGRESS;
      // A person decides; what was decided shall not wait for long.
      case HELD, ROUTE_CONFLICT -> FailureCategory.LOCAL_REJECT;
      default ->
          Arrays.stream(FailureCategory.values())
              .filter(category -> category.name().equals(code))
              .findFirst()
              .orElse(FailureCategory.TRANSIENT);
    };
  }
}
