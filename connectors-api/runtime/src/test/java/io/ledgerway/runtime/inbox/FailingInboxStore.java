package io.ledgerway.runtime.inbox;

import io.ledgerway.runtime.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A store that can be taken away. */
final class FailingInboxStore implements InboxStore {

  private final InboxStore store;
  boolean down;

  FailingInboxStore(InboxStore store) {
    this.store = store;
  }

  private InboxStore up() {
    if (down) {
      throw new StoreException("The store can't be reached");
    }
    return store;
  }

  @Override
  public int insert(String connection, List<InboxItem> items) {
    return up().insert(connection, items);
  }

  @Override
  public List<InboxEntry> lease(String connection, int limit, Duration lease) {
    return up().lease(connection, limit, lease);
  }

  @Override
  public boolean done(InboxEntry entry) {
    return up().done(entry);
  }

  @Override
  public boolean failed(InboxEntry entry, Duration rest, String reasonCode, String reason) {
    return up().failed(entry, rest, reasonCode, reason);
  }

  @Override
  public boolean park(InboxEntry entry, String reasonCode, String reason) {
    return up().park(entry, reasonCode, reason);
  }

  @Override
  public List<InboxEntry> parked(String connection, int limit) {
    return up().parked(connection, limit);
  }

  @Override
  public boolean release(String connection, String key) {
    return up().release(connection, key);
  }

  @Override
  public Optional<InboxEntry> find(String connection, String key) {
    return up().find(connection, key);
  }

  @Override
  public int purge(Duration age, int limit) {
    return up().purge(age, limit);
  }
}
