package io.ledgerway.runtime.inbox;

import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.idempotency.Evidence;
import io.ledgerway.runtime.retry.DurableBackoff;
import io.ledgerway.runtime.work.RecurringWork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what lies in the inbox: what an event proves about a write to the intentions, then the
 * event to its handler. At least once, whoever else does so at the same time. What fails rests and
 * comes again; after ten rounds it is parked, and {@link InboxStore#release} begins anew. Thread-
 * safe.
 */
public final class InboxProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(InboxProcessor.class);
  private static final int BATCH = 20;
  private static final int MOST_ROUNDS = 10;
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final LedgerwayRuntime runtime;
  private final InboxStore store;
  private final EventHandler handler;
  private final LongSupplier nanos;
  private final InboxJson json = new InboxJson();
  private final DurableBackoff backoff = new DurableBackoff();

  /**
   * A processor.
   *
   * @param runtime whose connections were called
   * @param store where entries are kept
   * @param handler who takes events; one event is to take it less than five minutes
   */
  public InboxProcessor(LedgerwayRuntime runtime, InboxStore store, EventHandler handler) {
    this(runtime, store, handler, System::nanoTime);
  }

  InboxProcessor(
      LedgerwayRuntime runtime, InboxStore store, EventHandler handler, LongSupplier nanos) {
    this.runtime = runtime;
    this.store = store;
    this.handler = handler;
    this.nanos = nanos;
  }

  /**
   * The processing of every open connection as recurring work.
   *
   * @param pause how long a connection rests between two looks
   * @return one work per connection
   */
  public List<RecurringWork> works(Duration pause) {
    return runtime.connections().stream()
        .map(
            connection ->
                new RecurringWork(
                    "inbox:" + connection.id(), pause, () -> process(connection.id())))
        .toList();
  }

  /**
   * Hands on every entry of a connection whose turn has come, once.
   *
   * @param connectionId stable id of an open connection
   * @return how many were handed on
   * @throws IllegalArgumentException when no such connection is open
   */
  public int process(String connectionId) {
    RuntimeConnection connection =
        runtime
            .connection(connectionId)
            .orElseThrow(
                () -> new IllegalArgumentException("No connection " + connectionId + " is open"));
    int done = 0;
    while (true) {
      List<InboxEntry> batch = store.lease(connectionId, BATCH, LEASE);
      if (batch.isEmpty()) {
        return done;
      }
      done += process(connection, batch);
    }
  }

  /** What is left when half of the lease is over comes again when all of it is. */
  private int process(RuntimeConnection connection, List<InboxEntry> batch) {
    long begun = nanos.getAsLong();
    int done = 0;
    for (InboxEntry entry : batch) {
      if (nanos.getAsLong() - begun >= LEASE.dividedBy(2).toNanos()) {
        LOG.warn("Connection {} takes events too slowly; the rest comes later", connection.id());
        return done;
      }
      done += process(connection, entry) ? 1 : 0;
    }
    return done;
  }

  private boolean process(RuntimeConnection connection, InboxEntry entry) {
    String payload = entry.payload();
    if (payload == null) {
      park(entry, "NO_KEY", "It was sealed under a key that is not there: give it, then release");
      return false;
    }
    if (entry.rounds() > MOST_ROUNDS) {
      park(entry, "NEVER_ENDED", "Every worker that began with it has gone: find out why");
      return false;
    }
    try {
      Optional<RawDelivery> delivery = json.delivery(payload);
      if (delivery.isPresent()) {
        return decode(connection, entry, delivery.get());
      }
      take(connection, json.event(payload));
    } catch (ConnectorException e) {
      failed(entry, e.failure().category(), e.failure().text());
      return false;
    } catch (JsonFormatException e) {
      failed(
          entry,
          FailureCategory.UNREADABLE,
          "This release can't read the document: run the one that stored it");
      return false;
    } catch (RuntimeException e) {
      failed(
          entry,
          FailureCategory.TRANSIENT,
          "It was not taken: " + e.getClass().getName() + "; look into the handler's own log");
      return false;
    }
    return store.done(entry);
  }

  private void take(RuntimeConnection connection, Event<?> event) {
    List<Evidence> evidence =
        connection.connector().events().stream()
            .flatMap(decoder -> decoder.proofs(event).stream())
            .map(
                proof ->
                    new Evidence(
                        connection.id(),
                        proof.wireKey(),
                        proof.applied(),
                        proof.reference(),
                        proof.reasonCode(),
                        proof.reason()))
            .toList();
    if (!evidence.isEmpty()) {
      runtime.evidence().apply(connection.id(), evidence);
    }
    handler.handle(connection.id(), event);
  }

  /** Waiting does not help; a later release may decode what this one could not. */
  private boolean decode(RuntimeConnection connection, InboxEntry entry, RawDelivery delivery) {
    List<InboxItem> items;
    try {
      EventDecoder decoder = connection.connector().events().orElseThrow();
      items = json.items(decoder, delivery);
    } catch (ConnectorException e) {
      park(entry, e.failure().category().name(), e.failure().text());
      return false;
    } catch (RuntimeException e) {
      park(entry, "UNREADABLE", "The connector can't decode it: " + e.getClass().getName());
      return false;
    }
    store.insert(connection.id(), items);
    return store.done(entry);
  }

  private void failed(InboxEntry entry, FailureCategory category, String reason) {
    if (entry.rounds() >= MOST_ROUNDS) {
      park(entry, category.name(), reason);
      return;
    }
    LOG.warn("Entry {} of the inbox was not handed on: {}", entry.key(), reason);
    Duration rest = backoff.delay(category, entry.rounds() - 1);
    store.failed(entry, rest, category.name(), reason);
  }

  private void park(InboxEntry entry, String reasonCode, String reason) {
    LOG.error("Entry {} of the inbox is parked for a person: {}", entry.key(), reason);
    store.park(entry, reasonCode, reason);
  }
}
