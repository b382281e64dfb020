package io.ledgerway.runtime.inbox;

import io.ledgerway.connector.event.DeliveryReply;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.StoreException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries of targets: verifies them on raw bytes, stores what they hold, then answers.
 * Thread-safe.
 *
 * <p>The embedder's HTTP layer hands in method, path with query, header fields and bytes as they
 * came, and sends the reply back with {@code X-Content-Type-Options: nosniff}. It reads no more
 * than {@link #LARGEST} bytes and one.
 *
 * <table>
 *   <caption>Replies</caption>
 *   <tr><td>200</td><td>stored, or known already; also a delivery that can't be decoded, which is
 *       kept whole; with a body the reply to a challenge</td></tr>
 *   <tr><td>401</td><td>not signed by the target</td></tr>
 *   <tr><td>404</td><td>no such connection, or its target tells nothing</td></tr>
 *   <tr><td>413</td><td>too long</td></tr>
 *   <tr><td>503</td><td>not stored: the target is to deliver it again</td></tr>
 * </table>
 */
public final class Inbox {

  /** How many bytes a delivery has at most. */
  public static final int LARGEST = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final DeliveryReply STORED = DeliveryReply.of(200);
  private static final DeliveryReply REFUSED = DeliveryReply.of(401);
  private static final DeliveryReply NOT_THERE = DeliveryReply.of(404);
  private static final DeliveryReply TOO_LONG = DeliveryReply.of(413);
  private static final DeliveryReply NOT_STORED = DeliveryReply.of(503);

  private final LedgerwayRuntime runtime;
  private final InboxStore store;
  private final InboxJson json = new InboxJson();

  /**
   * An inbox.
   *
   * @param runtime whose connections are called
   * @param store where entries are kept
   */
  public Inbox(LedgerwayRuntime runtime, InboxStore store) {
    this.runtime = runtime;
    this.store = store;
  }

  /**
   * Takes a delivery.
   *
   * @param connectionId stable id of the connection that it is for
   * @param delivery what came in
   * @return what to answer; never throws because of what came in
   */
  public DeliveryReply receive(String connectionId, RawDelivery delivery) {
    RuntimeConnection connection = runtime.connection(connectionId).orElse(null);
    EventDecoder decoder = connection == null ? null : connection.connector().events().orElse(null);
    if (connection == null || decoder == null) {
      return NOT_THERE;
    }
    if (delivery.size() > LARGEST) {
      LOG.warn("Connection {} was sent a delivery of more than {} bytes", connectionId, LARGEST);
      return TOO_LONG;
    }
    try {
      Optional<DeliveryReply> handshake = decoder.handshake(delivery, connection.secrets());
      if (handshake.isPresent()) {
        return handshake.get();
      }
      decoder.verify(delivery, connection.secrets());
    } catch (ConnectorException e) {
      return refused(connectionId, e);
    } catch (RuntimeException e) {
      LOG.error("Connection {} can't verify what it is sent: {}", connectionId, nameOf(e));
      return NOT_STORED;
    }
    return stored(connectionId, items(connectionId, decoder, delivery));
  }

  /** What can't be verified for want of a secret may still be the target's. */
  private static DeliveryReply refused(String connectionId, ConnectorException e) {
    LOG.warn("Connection {} refused a delivery: {}", connectionId, e.failure().text());
    return e.failure().category() == FailureCategory.AUTH_DENIED ? REFUSED : NOT_STORED;
  }

  private List<InboxItem> items(String connectionId, EventDecoder decoder, RawDelivery delivery) {
    try {
      return json.items(decoder, delivery);
    } catch (RuntimeException e) {
      LOG.warn(
          "Connection {} was sent what it can't decode ({}); it is kept", connectionId, nameOf(e));
      return List.of(json.item(delivery));
    }
  }

  private DeliveryReply stored(String connectionId, List<InboxItem> items) {
    try {
      int added = store.insert(connectionId, items);
      LOG.debug("Connection {} was sent {} events, {} new", connectionId, items.size(), added);
      return STORED;
    } catch (StoreException e) {
      LOG.error("Connection {} can't store what it is sent: {}", connectionId, e.getMessage());
      return NOT_STORED;
    } catch (RuntimeException e) {
      LOG.error("Connection {} can't store what it is sent: {}", connectionId, nameOf(e));
      return NOT_STORED;
    }
  }

  private static String nameOf(RuntimeException e) {
    return e.getClass().getName();
  }
}
