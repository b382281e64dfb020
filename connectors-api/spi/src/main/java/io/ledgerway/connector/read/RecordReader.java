package io.ledgerway.connector.read;

import io.ledgerway.connector.Call;
import java.util.List;

/**
 * Reads documents in pages. Used by one thread at a time; it may keep its place in a partition open
 * between two calls, but every cursor works on a fresh reader as well.
 *
 * @param <T> the document
 */
public interface RecordReader<T> extends AutoCloseable {

  /**
   * What there is to read.
   *
   * @param call deadline, cancellation and correlation
   * @return partitions in a stable order
   * @throws io.ledgerway.connector.failure.ConnectorException when the source can't be listed
   */
  List<Partition> partitions(Call call);

  /**
   * Reads the next page of a partition.
   *
   * @param partition which one
   * @param from where to begin
   * @param maxItems how many items at most
   * @param call deadline, cancellation and correlation
   * @return the page; an empty one is legal
   * @throws io.ledgerway.connector.failure.ConnectorException when the partition can't be read on
   */
  Page<T> read(Partition partition, Cursor from, int maxItems, Call call);

  /** Lets go of what is open. Closing twice does nothing. */
  @Override
  default void close() {}
}
