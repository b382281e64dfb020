package io.ledgerway.connector.event;

import io.ledgerway.connector.secret.SecretSource;
import java.util.List;
import java.util.Optional;

/**
 * Decodes what a target delivers. Thread-safe; makes no request.
 *
 * <p>What is no challenge goes to {@link #verify}, on raw bytes: {@link #decode} is for what has
 * passed it.
 */
public interface EventDecoder {

  /**
   * Answers the request by which a target makes sure that an address is ours. Comes before {@link
   * #verify}, as targets often don't sign it: whatever the target sends along to prove itself is
   * checked here. What is not exactly the documented challenge is none.
   *
   * @param delivery what came in
   * @param secrets where secrets come from
   * @return the documented reply; empty for everything else, and where the target asks nothing
   * @throws io.ledgerway.connector.failure.ConnectorException of category AUTH_DENIED for a
   *     challenge that is not the target's, and of category CONFIG when there is no secret
   */
  default Optional<DeliveryReply> handshake(RawDelivery delivery, SecretSource secrets) {
    return Optional.empty();
  }

  /**
   * Makes sure that a delivery comes from the target, unchanged. Compares in constant time, parses
   * nothing, and takes every secret that may be in use while one is replaced.
   *
   * @param delivery what came in
   * @param secrets where secrets come from
   * @throws io.ledgerway.connector.failure.ConnectorException of category AUTH_DENIED when the
   *     signature is missing, wrong or too old, and of category CONFIG when there is no secret
   */
  void verify(RawDelivery delivery, SecretSource secrets);

  /**
   * The events in a delivery.
   *
   * @param <T> the document that the operation declares
   * @param delivery what came in and was verified
   * @return the events in their order; one of an unknown type without a document
   * @throws io.ledgerway.connector.failure.ConnectorException of category UNREADABLE when it is no
   *     delivery of the target
   */
  <T> List<Event<T>> decode(RawDelivery delivery);

  /**
   * What an event proves about writes over the same connection. Looks at the event alone; an older
   * one that comes late proves nothing that is not true any more.
   *
   * @param event an event that was decoded, perhaps long ago, by this release or another
   * @return the proofs; empty where it proves nothing
   */
  default List<WriteProof> proofs(Event<?> event) {
    return List.of();
  }
}
