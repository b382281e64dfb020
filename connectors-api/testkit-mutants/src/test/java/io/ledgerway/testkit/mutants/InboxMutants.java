package io.ledgerway.testkit.mutants;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.Keys;
import io.ledgerway.runtime.inbox.InboxEntry;
import io.ledgerway.runtime.inbox.InboxItem;
import io.ledgerway.runtime.inbox.InboxState;
import io.ledgerway.runtime.inbox.InboxStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Inboxes that lose, repeat or hand out what they should not. */
final class InboxMutants {

  private InboxMutants() {}

  static List<InboxMutant> all() {
    return List.of(
        InboxMutant.of("SelectThenInsert", SelectThenInsert::new, "IB-01"),
        InboxMutant.of("RowByRow", RowByRow::new, "IB-02"),
        InboxMutant.of("CollectsSingles", CollectsSingles::new, "IB-03"),
        InboxMutant.of("DoneLater", DoneLater::new, "IB-03"),
        InboxMutant.of("AsciiPayload", AsciiPayload::new, "IB-03"),
        InboxMutant.of("FoldsConnections", FoldsConnections::new, "IB-04"),
        InboxMutant.of("KeptAnyway", KeptAnyway::new, "IB-05"),
        InboxMutant.of("EmptyWhenDown", EmptyWhenDown::new, "IB-05"),
        InboxMutant.of("NoLease", NoLease::new, "IB-06", "IB-07", "IB-10"),
        InboxMutant.of("NoFence", NoFence::new, "IB-07"),
        InboxMutant.of("NeverAgain", NeverAgain::new, "IB-07", "IB-08"),
        InboxMutant.of("NoRest", NoRest::new, "IB-08", "IB-10"),
        InboxMutant.of("ForgetsWhy", ForgetsWhy::new, "IB-08"),
        InboxMutant.of("DropsParked", DropsParked::new, "IB-04", "IB-09"),
        InboxMutant.of("WakesParked", WakesParked::new, "IB-09"),
        InboxMutant.of("PurgesRows", PurgesRows::new, "IB-10"),
        InboxMutant.of("PurgesWaiting", PurgesWaiting::new, "IB-10"));
  }

  /** What keeps every rule. */
  static InboxMutant clean() {
    return InboxMutant.of("MemoryInbox", ForwardingInbox::new);
  }

  static InboxMutant named(String name) {
    return all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(InboxMutants::clean);
  }

  /** Looks first, and takes for new what looked new. */
  private static final class SelectThenInsert extends ForwardingInbox {
    SelectThenInsert(InboxStore sound) {
      super(sound);
    }

    @Override
    public int insert(String connection, List<InboxItem> items) {
      List<InboxItem> fresh =
          items.stream().filter(item -> sound.find(connection, item.key()).isEmpty()).toList();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      sound.insert(connection, fresh);
      return fresh.size();
    }
  }

  private static final class RowByRow extends ForwardingInbox {
    RowByRow(InboxStore sound) {
      super(sound);
    }

    @Override
    public int insert(String connection, List<InboxItem> items) {
      int added = 0;
      for (InboxItem item : items) {
        added += sound.insert(connection, List.of(item));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
      return added;
    }
  }

  /** Answers for single events first, and writes them together with what is done next. */
  private static final class CollectsSingles extends ForwardingInbox {
    private final List<Runnable> waiting = new ArrayList<>();

    CollectsSingles(InboxStore sound) {
      super(sound);
    }

    @Override
    public synchronized int insert(String connection, List<InboxItem> items) {
      if (items.size() > 1) {
        return sound.insert(connection, items);
      }
      write();
      if (sound.find(connection, items.get(0).key()).isPresent()) {
        return 0;
      }
      waiting.add(() -> sound.insert(connection, items));
      return 1;
    }

    private synchronized void write() {
      waiting.forEach(Runnable::run);
      waiting.clear();
    }

    @Override
    public List<InboxEntry> lease(String connection, int limit, Duration lease) {
      write();
      return sound.lease(connection, limit, lease);
    }

    @Override
    public Optional<InboxEntry> find(String connection, String key) {
      write();
      return sound.find(connection, key);
    }
  }

  /** Reports what was handed on together with what it does next. */
  private static final class DoneLater extends ForwardingInbox {
    private final List<InboxEntry> ended = new ArrayList<>();

    DoneLater(InboxStore sound) {
      super(sound);
    }

    private synchronized void write() {
      ended.forEach(sound::done);
      ended.clear();
    }

    @Override
    public synchronized boolean done(InboxEntry entry) {
      write();
      long fence = sound.find(entry.connection(), entry.key()).orElseThrow().fence();
      return fence == entry.fence() && ended.add(entry);
    }

    @Override
    public boolean failed(InboxEntry entry, Duration rest, String reasonCode, String reason) {
      write();
      return sound.failed(entry, rest, reasonCode, reason);
    }

    @Override
    public Optional<InboxEntry> find(String connection, String key) {
      write();
      return sound.find(connection, key);
    }

    @Override
    public int purge(Duration age, int limit) {
      write();
      return sound.purge(age, limit);
    }
  }

  private static final class AsciiPayload extends ForwardingInbox {
    AsciiPayload(InboxStore sound) {
      super(sound);
    }

    @Override
    public int insert(String connection, List<InboxItem> items) {
      return sound.insert(
          connection,
          items.stream().map(item -> new InboxItem(item.key(), ascii(item.payload()))).toList());
    }

    private static String ascii(String text) {
      return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }
  }

  /** As a database whose collation knows no case and no padding. */
  private static final class FoldsConnections extends ForwardingInbox {
    FoldsConnections(InboxStore sound) {
      super(sound);
    }

    private static String folded(String connection) {
      return connection.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public int insert(String connection, List<InboxItem> items) {
      return sound.insert(folded(connection), items);
    }

    @Override
    public List<InboxEntry> lease(String connection, int limit, Duration lease) {
      return sound.lease(folded(connection), limit, lease);
    }
  }

  /** Tells the target that it is kept, whatever happens. */
  private static final class KeptAnyway extends ForwardingInbox {
    KeptAnyway(InboxStore sound) {
      super(sound);
    }

    @Override
    public int insert(String connection, List<InboxItem> items) {
      try {
        return sound.insert(connection, items);
      } catch (StoreException e) {
        return items.size();
      }
    }
  }

  private static final class EmptyWhenDown extends ForwardingInbox {
    EmptyWhenDown(InboxStore sound) {
      super(sound);
    }

    @Override
    public List<InboxEntry> lease(String connection, int limit, Duration lease) {
      try {
        return sound.lease(connection, limit, lease);
      } catch (StoreException e) {
        return List.of();
      }
    }
  }

  private static final class NoLease extends ForwardingInbox {
    NoLease(InboxStore sound) {
      super(sound);
    }

    @Override
    public List<InboxEntry> lease(String connection, int limit, Duration lease) {
      return sound.lease(connection, limit, Duration.ZERO);
    }
  }

  private static final class NoFence extends ForwardingInbox {
    NoFence(InboxStore sound) {
      super(sound);
    }

    private InboxEntry now(InboxEntry entry) {
      return sound.find(entry.connection(), entry.key()).orElseThrow();
    }

    @Override
    public boolean done(InboxEntry entry) {
      return sound.done(now(entry));
    }

    @Override
    public boolean failed(InboxEntry entry, Duration rest, String reasonCode, String reason) {
      return sound.failed(now(entry), rest, reasonCode, reason);
    }

    @Override
    public boolean park(InboxEntry entry, String reasonCode, String reason) {
      return sound.park(now(entry), reasonCode, reason);
    }
  }

  /** What was leased once is not leased again. */
  private static final class NeverAgain extends ForwardingInbox {
    private final Set<String> leased = new HashSet<>();

    NeverAgain(InboxStore sound) {
      super(sound);
    }

    @Override
    public synchronized List<InboxEntry> lease(String connection, int limit, Duration lease) {
      return sound.lease(connection, limit, lease).stream()
          .filter(each -> leased.add(each.connection() + each.key()))
          .toList();
    }
  }

  private static final class NoRest extends ForwardingInbox {
    NoRest(InboxStore sound) {
      super(sound);
    }

    @Override
    public boolean failed(InboxEntry entry, Duration rest, String reasonCode, String reason) {
      return sound.failed(entry, Duration.ZERO, reasonCode, reason);
    }
  }

  private static final class ForgetsWhy extends ForwardingInbox {
    ForgetsWhy(InboxStore sound) {
      super(sound);
    }

    @Override
    public boolean failed(InboxEntry entry, Duration rest, String reasonCode, String reason) {
      return sound.failed(entry, rest, reasonCode, "failed");
    }
  }

  /** Takes what it gives up for handed on. */
  private static final class DropsParked extends ForwardingInbox {
    DropsParked(InboxStore sound) {
      super(sound);
    }

    @Override
    public boolean park(InboxEntry entry, String reasonCode, String reason) {
      return sound.done(entry);
    }
  }

  /** Begins anew when the same comes in once more. */
  private static final class WakesParked extends ForwardingInbox {
    WakesParked(InboxStore sound) {
      super(sound);
    }

    @Override
    public int insert(String connection, List<InboxItem> items) {
      items.forEach(item -> sound.release(connection, item.key()));
      return sound.insert(connection, items);
    }
  }

  /** Knows nothing any more of what it has purged. */
  private static final class PurgesRows extends ForwardingInbox {
    private final Set<String> ended = new HashSet<>();
    private final Set<String> purged = new HashSet<>();

    PurgesRows(InboxStore sound) {
      super(sound);
    }

    @Override
    public boolean done(InboxEntry entry) {
      ended.add(entry.key());
      return sound.done(entry);
    }

    @Override
    public int purge(Duration age, int limit) {
      purged.addAll(ended);
      return sound.purge(age, limit);
    }

    @Override
    public int insert(String connection, List<InboxItem> items) {
      return sound.insert(connection, items.stream().map(this::known).toList());
    }

    private InboxItem known(InboxItem item) {
      return purged.contains(item.key())
          ? new InboxItem(Keys.sha256(item.key()), item.payload())
          : item;
    }
  }

  /** Purges by age alone. */
  private static final class PurgesWaiting extends ForwardingInbox {
    private boolean isPurged;

    PurgesWaiting(InboxStore sound) {
      super(sound);
    }

    @Override
    public int purge(Duration age, int limit) {
      isPurged |= age.isZero();
      return sound.purge(age, limit);
    }

    @Override
    public Optional<InboxEntry> find(String connection, String key) {
      return sound
          .find(connection, key)
          .map(each -> isPurged && each.state() == InboxState.WAITING ? emptied(each) : each);
    }

    private static InboxEntry emptied(InboxEntry entry) {
      return new InboxEntry(
          entry.connection(),
          entry.key(),
          null,
          entry.state(),
          entry.rounds(),
          entry.fence(),
          entry.reasonCode(),
          entry.reason(),
          entry.receivedAt());
    }
  }
}
