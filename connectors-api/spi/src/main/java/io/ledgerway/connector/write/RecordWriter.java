package io.ledgerway.connector.write;

import io.ledgerway.connector.Call;
import java.util.Optional;

/**
 * Writes documents to a target. Thread-safe. One call is one wire step: no retry, no second
 * request.
 *
 * @param <T> the document
 */
public interface RecordWriter<T> {

  /**
   * Stages a batch without any effect at the target: a file under its temporary name. Only where
   * the contract says {@code staged}. {@link #write} then gets the items that were not refused.
   *
   * @param batch what to write
   * @param call deadline, cancellation and correlation
   * @return what was staged; empty where there is nothing to stage
   * @throws io.ledgerway.connector.failure.ConnectorException when it can't be staged; effect
   *     NOT_SENT
   */
  default Optional<Prepared> prepare(WriteBatch<T> batch, Call call) {
    return Optional.empty();
  }

  /**
   * Writes a batch; where one was prepared, publishes it. Throwing speaks for the batch as a whole:
   * its effect is UNKNOWN unless the failure proves otherwise.
   *
   * @param batch what to write
   * @param prepared what {@link #prepare} returned
   * @param call deadline, cancellation and correlation
   * @return exactly one outcome per item
   * @throws io.ledgerway.connector.failure.ConnectorException when the batch as a whole failed
   */
  WriteReport write(WriteBatch<T> batch, Optional<Prepared> prepared, Call call);
}
