package io.ledgerway.runtime.checkpoint;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.model.v1.envelope.Envelope;
import java.util.List;

/**
 * Takes what was read. It may be given the same documents again after a crash.
 *
 * @param <T> the document
 */
@FunctionalInterface
public interface PageSink<T> {

  /**
   * Takes documents durably; returning normally is the acknowledgement.
   *
   * @param items the documents, in the order read
   */
  void accept(List<Envelope<T>> items);

  /**
   * Takes documents of other types that came with items, durably and before those items. A sink
   * that leaves this as it is wants none of them.
   *
   * @param documents the documents, in the order read, such as the headers of statements
   */
  default void acceptBeside(List<Envelope<?>> documents) {}

  /**
   * Takes durably what could not be read as a document, or is no document and meant for a person.
   * Each is logged as well; a sink that leaves this as it is lets it be by that.
   *
   * @param failures what was noticed, in the order read
   */
  default void acceptFailures(List<Failure> failures) {}
}
