package io.ledgerway.runtime.inbox;

import io.ledgerway.runtime.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Port of the durable store of what targets told. Thread-safe. Every method throws {@link
 * StoreException} when the store can't do what was asked.
 */
public interface InboxStore {

  /**
   * Stores what one delivery holds, all of it or nothing, before this returns. An item with a key
   * that is there already changes nothing, also when what it was has been purged since.
   *
   * @param connection stable id of the connection that it came in on
   * @param items the items
   * @return how many of them are new
   */
  int insert(String connection, List<InboxItem> items);

  /**
   * Leases entries whose turn has come to one worker: until the lease is over, or the worker has
   * said what came of them, nobody else gets them. Each counts as one round more.
   *
   * @param connection stable id of the connection
   * @param limit how many at most
   * @param lease how long the worker has them
   * @return the entries, those that have waited longest first
   */
  List<InboxEntry> lease(String connection, int limit, Duration lease);

  /**
   * The worker has handed an entry on.
   *
   * @param entry as it was leased
   * @return false when another worker has leased it since: then nothing was changed
   */
  boolean done(InboxEntry entry);

  /**
   * The worker could not hand an entry on; its turn comes again.
   *
   * @param entry as it was leased
   * @param rest how long it rests
   * @param reasonCode why, at most 100 characters
   * @param reason the same in words
   * @return false when another worker has leased it since: then nothing was changed
   */
  boolean failed(InboxEntry entry, Duration rest, String reasonCode, String reason);

  /**
   * The worker gives an entry up; it stays until a person releases it.
   *
   * @param entry as it was leased
   * @param reasonCode why, at most 100 characters
   * @param reason the same in words
   * @return false when another worker has leased it since: then nothing was changed
   */
  boolean park(InboxEntry entry, String reasonCode, String reason);

  /**
   * What is parked.
   *
   * @param connection stable id of the connection
   * @param limit how many at most
   * @return the entries, oldest first
   */
  List<InboxEntry> parked(String connection, int limit);

  /**
   * Lets a parked entry be tried again, at once and from its first round.
   *
   * @param connection stable id of the connection
   * @param key what it is known by there
   * @return false when no such entry is parked
   */
  boolean release(String connection, String key);

  /**
   * An entry by its key.
   *
   * @param connection stable id of the connection
   * @param key what it is known by there
   * @return what is stored
   */
  Optional<InboxEntry> find(String connection, String key);

  /**
   * Deletes the payloads of what was handed on long ago. The keys stay, without end: the same event
   * that comes once more is still known.
   *
   * @param age how long ago it was handed on at least
   * @param limit how many at most
   * @return how many were deleted
   */
  int purge(Duration age, int limit);
}
