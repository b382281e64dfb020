package io.ledgerway.testkit.mutants;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.idempotency.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Stores that forget, believe or repeat what they should not. */
final class StoreMutants {

  private StoreMutants() {}

  static List<StoreMutant> all() {
    return List.of(
        mutant("SelectThenInsert", SelectThenInsert::new, "ST-01", "ST-09"),
        mutant("OverwritesFingerprint", OverwritesFingerprint::new, "ST-02"),
        mutant("NoFence", NoFence::new, "ST-03"),
        mutant("LeaseResend", LeaseResend::new, "ST-04"),
        mutant("EndlessLease", EndlessLease::new, "ST-04"),
        StoreMutant.of("AppClock", AppClock::new, "ST-05"),
        mutant("WritesLater", WritesLater::new, "ST-03", "ST-06", "ST-12"),
        mutant("TtlUnknown", TtlUnknown::new, "ST-07"),
        mutant("PurgesRows", PurgesRows::new, "ST-07"),
        mutant("FoldsCase", FoldsCase::new, "ST-08"),
        mutant("HalfBatch", HalfBatch::new, "ST-09"),
        mutant("EmptyWhenDown", EmptyWhenDown::new, "ST-10"),
        mutant("ForgetsTheEarlier", ForgetsTheEarlier::new, "ST-11"),
        mutant("CacheBeforeCheck", CacheBeforeCheck::new, "ST-12"));
  }

  /** What keeps every rule. */
  static StoreMutant clean() {
    return mutant("Memory", ForwardingStore::new);
  }

  static StoreMutant named(String name) {
    return all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(StoreMutants::clean);
  }

  private static StoreMutant mutant(
      String name, UnaryOperator<IntentionStore> over, String... killedBy) {
    return StoreMutant.of(name, (sound, off) -> over.apply(sound), killedBy);
  }

  /** Looks first, and takes what looked free. */
  private static final class SelectThenInsert extends ForwardingStore {
    SelectThenInsert(IntentionStore sound) {
      super(sound);
    }

    @Override
    public boolean beginSending(SendingCommit commit) {
      boolean free = commit.intentions().stream().allMatch(this::isFree);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      return sound.beginSending(commit) || free;
    }

    private boolean isFree(Intention wanted) {
      return wanted.fence() == 1
          && !sound.find(List.of(wanted.keyHash())).containsKey(wanted.keyHash());
    }
  }

  /** The last fingerprint that came is the one that it shows. */
  private static final class OverwritesFingerprint extends ForwardingStore {
    private final Map<String, String> last = new ConcurrentHashMap<>();

    OverwritesFingerprint(IntentionStore sound) {
      super(sound);
    }

    @Override
    public boolean beginSending(SendingCommit commit) {
      commit.intentions().forEach(each -> last.put(each.keyHash(), each.fingerprint()));
      return sound.beginSending(commit);
    }

    @Override
    public Map<String, Intention> find(Collection<String> keyHashes) {
      Map<String, Intention> found = new HashMap<>(sound.find(keyHashes));
      found.replaceAll(
          (hash, each) ->
              each.toBuilder().fingerprint(last.getOrDefault(hash, each.fingerprint())).build());
      return found;
    }
  }

  private static final class NoFence extends ForwardingStore {
    NoFence(IntentionStore sound) {
      super(sound);
    }

    @Override
    public Set<String> apply(List<Transition> transitions) {
      List<Transition> unfenced = new ArrayList<>();
      for (Transition each : transitions) {
        long fence = sound.find(List.of(each.keyHash())).get(each.keyHash()).fence();
        unfenced.add(
            new Transition(
                each.keyHash(),
                fence,
                each.event(),
                each.reference(),
                each.reasonCode(),
                each.reason()));
      }
      return sound.apply(unfenced);
    }
  }

  /** A lease that is over frees its intention. */
  private static final class LeaseResend extends ForwardingStore {
    LeaseResend(IntentionStore sound) {
      super(sound);
    }

    @Override
    public boolean beginSending(SendingCommit commit) {
      for (Intention late : sound.unattended(100)) {
        sound.apply(List.of(Transition.of(late, IntentionEvent.PROVEN_NOT_APPLIED)));
      }
      return sound.beginSending(commit);
    }
  }

  /** Who began will end, however long it takes. */
  private static final class EndlessLease extends ForwardingStore {
    EndlessLease(IntentionStore sound) {
      super(sound);
    }

    @Override
    public List<Intention> unattended(int limit) {
      return sound.unattended(limit).stream()
          .filter(each -> !sound.present(List.of(each.owner())).contains(each.owner()))
          .toList();
    }
  }

  /** Goes by the clock of its process. */
  private static final class AppClock extends ForwardingStore {
    private final Duration off;

    AppClock(IntentionStore sound, Duration off) {
      super(sound);
      this.off = off;
    }

    @Override
    public Instant now() {
      return sound.now().plus(off);
    }

    @Override
    public List<Intention> unattended(int limit) {
      Set<String> seen = new HashSet<>();
      List<Intention> late = new ArrayList<>(sound.unattended(limit));
      late.forEach(each -> seen.add(each.keyHash()));
      for (Intention each : sound.inState(EnumSet.of(IntentionState.SENDING), limit)) {
        Instant lease = each.leaseUntil();
        if (lease != null && lease.isBefore(now()) && seen.add(each.keyHash())) {
          late.add(each);
        }
      }
      return late;
    }
  }

  /** Writes a report with the next one. */
  private static final class WritesLater extends ForwardingStore {
    private List<Transition> unwritten = List.of();

    WritesLater(IntentionStore sound) {
      super(sound);
    }

    @Override
    public synchronized Set<String> apply(List<Transition> transitions) {
      write();
      unwritten = transitions;
      return Set.of();
    }

    private synchronized void write() {
      sound.apply(unwritten);
      unwritten = List.of();
    }

    @Override
    public boolean beginSending(SendingCommit commit) {
      write();
      return sound.beginSending(commit);
    }

    @Override
    public Map<String, Intention> find(Collection<String> keyHashes) {
      write();
      return sound.find(keyHashes);
    }
  }

  /** What is in doubt for long enough has not happened. */
  private static final class TtlUnknown extends ForwardingStore {
    TtlUnknown(IntentionStore sound) {
      super(sound);
    }

    @Override
    public int purge(String connection, String operation, Duration age, int limit) {
      List<Transition> forgotten = new ArrayList<>();
      sound
          .due(EnumSet.of(IntentionState.UNKNOWN), limit)
          .forEach(each -> forgotten.add(Transition.of(each, IntentionEvent.PROVEN_NOT_APPLIED)));
      sound.apply(forgotten);
      return forgotten.size();
    }
  }

  /** What has ended is gone. */
  private static final class PurgesRows extends ForwardingStore {
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    PurgesRows(IntentionStore sound) {
      super(sound);
    }

    @Override
    public int purge(String connection, String operation, Duration age, int limit) {
      sound
          .inState(EnumSet.of(IntentionState.APPLIED), limit)
          .forEach(each -> gone.add(each.keyHash()));
      return gone.size();
    }

    @Override
    public Map<String, Intention> find(Collection<String> keyHashes) {
      Map<String, Intention> found = new HashMap<>(sound.find(keyHashes));
      found.keySet().removeAll(gone);
      return found;
    }
  }

  private static final class FoldsCase extends ForwardingStore {
    FoldsCase(IntentionStore sound) {
      super(sound);
    }

    @Override
    public Map<String, Intention> findByWireKey(String connection, Collection<String> wireKeys) {
      Map<String, Intention> folded = new HashMap<>();
      sound
          .findByWireKey(connection, wireKeys)
          .forEach((key, each) -> folded.put(key.toLowerCase(Locale.ROOT), each));
      Map<String, Intention> found = new HashMap<>();
      for (String key : wireKeys) {
        Intention each = folded.get(key.toLowerCase(Locale.ROOT));
        if (each != null) {
          found.put(key, each);
        }
      }
      return found;
    }
  }

  /** Takes of a batch what is free. */
  private static final class HalfBatch extends ForwardingStore {
    HalfBatch(IntentionStore sound) {
      super(sound);
    }

    @Override
    public boolean beginSending(SendingCommit commit) {
      boolean all = true;
      for (Intention each : commit.intentions()) {
        all &=
            sound.beginSending(new SendingCommit(List.of(each), commit.dispatch(), commit.lease()));
      }
      return all;
    }
  }

  /** Nothing is there when nobody can look. */
  private static final class EmptyWhenDown extends ForwardingStore {
    EmptyWhenDown(IntentionStore sound) {
      super(sound);
    }

    @Override
    public Map<String, Intention> find(Collection<String> keyHashes) {
      try {
        return sound.find(keyHashes);
      } catch (StoreException e) {
        return Map.of();
      }
    }
  }

  /** Takes rows without the moments that came later for none. */
  private static final class ForgetsTheEarlier extends ForwardingStore {
    ForgetsTheEarlier(IntentionStore sound) {
      super(sound);
    }

    @Override
    public Map<String, Intention> find(Collection<String> keyHashes) {
      Map<String, Intention> found = new HashMap<>(sound.find(keyHashes));
      found.values().removeIf(each -> each.firstSentAt() == null);
      return found;
    }
  }

  /** Reads again only what it has changed itself. */
  private static final class CacheBeforeCheck extends ForwardingStore {
    private final Map<String, Map<String, Intention>> read = new ConcurrentHashMap<>();

    CacheBeforeCheck(IntentionStore sound) {
      super(sound);
    }

    @Override
    public Map<String, Intention> find(Collection<String> keyHashes) {
      Map<String, Intention> found = new HashMap<>();
      for (String each : keyHashes) {
        found.putAll(read.computeIfAbsent(each, hash -> sound.find(List.of(hash))));
      }
      return found;
    }

    @Override
    public boolean beginSending(SendingCommit commit) {
      boolean first = sound.beginSending(commit);
      if (first) {
        commit.intentions().forEach(each -> read.remove(each.keyHash()));
      }
      return first;
    }

    @Override
    public Set<String> apply(List<Transition> transitions) {
      transitions.forEach(each -> read.remove(each.keyHash()));
      return sound.apply(transitions);
    }
  }
}
