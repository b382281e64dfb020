package io.ledgerway.connector.write;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.util.Optional;
import java.util.Set;

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
   * @throws ConnectorException when it can't be staged; effect NOT_SENT
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
   * @throws ConnectorException when the batch as a whole failed
   */
  WriteReport write(WriteBatch<T> batch, Optional<Prepared> prepared, Call call);

  /**
   * Asks what became of a job. Changes nothing at the target. Only where the contract says {@link
   * Completion#ASYNC_JOB}.
   *
   * @param job the reference that {@link Outcome.Accepted} gave
   * @param wireKeys the keys of the items that went into the job, as far as they are still open
   * @param call deadline, cancellation and correlation
   * @return exactly one outcome per wire key: accepted where it has not ended, unknown where the
   *     target does not know the job or does not say what became of the item
   * @throws ConnectorException when the target could not be asked: nothing follows from that
   */
  default WriteReport poll(String job, Set<String> wireKeys, Call call) {
    throw new ConnectorException(
        Failure.of(
            FailureCategory.UNSUPPORTED, Effect.NOT_SENT, "The connector makes no jobs of writes"));
  }
}
