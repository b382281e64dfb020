package io.ledgerway.runtime.outbox;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port of the durable store of messages. Thread-safe. */
public interface OutboxStore {

  /**
   * Stores a message in the caller's transaction: it goes out when that has been committed, and
   * never when it is rolled back. A message with an id that is there already changes nothing.
   *
   * @param caller an open connection to the database of this store, inside a transaction
   * @param message the message
   * @throws IllegalArgumentException when the connection commits by itself, or the document carries
   *     others with intentions of their own
   * @throws io.ledgerway.runtime.StoreException when the database refuses; the transaction is lost
   */
  void enqueue(Connection caller, OutboxMessage message);

  /**
   * Messages of a connection whose turn has come. None overtakes an earlier one about the same
   * document that has not ended.
   *
   * @param connection stable id of the connection
   * @param limit how many at most
   * @return the oldest of them
   */
  List<OutboxEntry> due(String connection, int limit);

  /**
   * Stores what rounds came to; a message that has ended stays as it is.
   *
   * @param rounds the rounds
   */
  void record(List<OutboxRound> rounds);

  /**
   * Deletes messages that ended long ago, with the documents in them. What they ordered stays known
   * as an intention: the same message put in again goes out no second time.
   *
   * @param age how long ago they ended at least
   * @param limit how many at most
   * @return how many were deleted
   */
  int purge(Duration age, int limit);

  /**
   * A message by its id.
   *
   * @param id its id
   * @return what is stored
   */
  Optional<OutboxEntry> find(UUID id);
}
