package io.ledgerway.testkit.mutants;

import io.ledgerway.runtime.inbox.InboxEntry;
import io.ledgerway.runtime.inbox.InboxItem;
import io.ledgerway.runtime.inbox.InboxStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A sound inbox; each method can be overridden, to break one. */
class ForwardingInbox implements InboxStore {

  final InboxStore sound;

  ForwardingInbox(InboxStore sound) {
    this.sound = sound;
  }

  @Override
  public int insert(String connection, List<InboxItem> items) {
    return sound.insert(connection, items);
  }

  @Override
  public List<InboxEntry> lease(String connection, int limit, Duration lease) {
    return sound.lease(connection, limit, lease);
  }

  @Override
  public boolean done(InboxEntry entry) {
    return sound.done(entry);
  }

  @Override
  public boolean failed(InboxEntry entry, Duration rest, String reasonCode, String reason) {
    return sound.failed(entry, rest, reasonCode, reason);
  }

  @Override
  public boolean park(InboxEntry entry, String reasonCode, String reason) {
    return sound.park(entry, reasonCode, reason);
  }

  @Override
  public List<InboxEntry> parked(String connection, int limit) {
    return sound.parked(connection, limit);
  }

  @Override
  public boolean release(String connection, String key) {
    return sound.release(connection, key);
  }

  @Override
  public Optional<InboxEntry> find(String connection, String key) {
    return sound.find(connection, key);
  }

  @Override
  public int purge(Duration age, int limit) {
    return sound.purge(age, limit);
  }
}
