package io.ledgerway.connector.event;

import io.ledgerway.connector.secret.SecretSource;
import java.util.List;

/**
 * Decodes what a target delivers. Thread-safe; makes no request.
 *
 * <p>{@link #verify} comes first, on raw bytes: {@link #decode} is for what has passed it.
 */
public interface EventDecoder {

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
}
