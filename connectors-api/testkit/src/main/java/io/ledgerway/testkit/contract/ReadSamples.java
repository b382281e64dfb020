package io.ledgerway.testkit.contract;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.model.v1.envelope.Envelope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Records for one read operation, at one target.
 *
 * @param <T> the document
 */
public interface ReadSamples<T> {

  /** How much time passes before users change something again. */
  Duration A_WHILE = Duration.ofSeconds(20);

  /**
   * Which operation.
   *
   * @return a declared read operation
   */
  OperationId operation();

  /**
   * Puts records there, as the system's own users would.
   *
   * @param count how many
   * @return their ids
   */
  List<String> seed(int count);

  /**
   * Which record was read.
   *
   * @param envelope what was read
   * @return the id by which {@link #seed} named it
   */
  String idOf(Envelope<T> envelope);

  /**
   * Puts a record there that can't be read.
   *
   * @return its id
   * @throws UnsupportedOperationException when no record of this target can be broken by itself
   */
  String seedBroken();

  /**
   * Puts a record there with given values.
   *
   * @param values the values
   * @return its id
   * @throws UnsupportedOperationException when the target can't hold these values
   */
  String seedExact(ExactValues values);

  /**
   * The given values as they were read.
   *
   * @param document a document
   * @return the values that are in it
   */
  ExactValues exactOf(T document);

  /**
   * Lets the next request for a partition fail.
   *
   * @param partition which one
   * @throws UnsupportedOperationException when a partition can't fail by itself
   */
  void failNext(Partition partition);

  /**
   * How its records change.
   *
   * @return empty where the operation does not list records by when they changed, as one that reads
   *     files
   */
  Optional<ChangingRecords> changing();
}
