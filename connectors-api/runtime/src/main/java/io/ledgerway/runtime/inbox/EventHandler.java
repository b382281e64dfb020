package io.ledgerway.runtime.inbox;

import io.ledgerway.connector.event.Event;

/**
 * Who takes events. Called by several threads at a time; gets an event at least once, and events in
 * any order.
 */
@FunctionalInterface
public interface EventHandler {

  /**
   * Takes an event. One without a document, or older than what is known, is a reason to read the
   * present state.
   *
   * @param connection stable id of the connection that it came in on
   * @param event the event; of a type that nobody knows yet, without a document
   * @throws RuntimeException when it can't be taken now: it comes again after a rest. The text of a
   *     {@link io.ledgerway.connector.failure.ConnectorException} is kept as the reason, of any
   *     other exception its class alone
   */
  void handle(String connection, Event<?> event);
}
