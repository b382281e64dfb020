package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.runtime.retry.RetryTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about each request of a batch, given what the store holds: send it, look it up
 * first, or answer without any wire traffic.
 *
 * @param <T> the document
 */
final class WritePlan<T> {

  /** A request that may go out now, with the intentions that become SENDING. */
  record Sendable<T>(WriteRequest<T> request, Intention item, List<Intention> members) {}

  private final String connection;
  private final OperationSpec operation;
  private final WriteContract contract;
  private final String owner;
  private final Map<String, Intention> stored;
  private final Supplier<Instant> clock;
  private @Nullable Instant asked;
  private final List<Sendable<T>> sendable = new ArrayList<>();
  private final Set<String> doubtful = new HashSet<>();
  private final Set<String> underway = new HashSet<>();
  private final List<Intention> lookups = new ArrayList<>();
  private final List<Intention> overdue = new ArrayList<>();
  private final List<Intention> hopeless = new ArrayList<>();
  private final List<Intention> formerAttempts = new ArrayList<>();
  private final Map<String, WriteResult> answers = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();

  WritePlan(
      WriteTarget target, String owner, Map<String, Intention> stored, Supplier<Instant> clock) {
    this.clock = clock;
    this.connection = target.connection().id();
    this.operation = target.operation();
    this.contract = target.contract();
    this.owner = owner;
    this.stored = stored;
  }

  void add(WriteRequest<T> request) {
    String hash = Keys.hash(request.key());
    if (!seen.add(hash)) {
      return;
    }
    Intention known = stored.get(hash);
    if (known != null && !known.key().equals(request.key().encoded())) {
      throw new IllegalStateException("Two keys share the hash " + hash);
    }
    if (known == null) {
      plan(request, null);
    } else if (!known.fingerprint().equals(request.fingerprint())) {
      refuse(hash, request, WriteStatus.CONFLICT_KEY, known, CONFLICT);
    } else if (known.state() == IntentionState.READY) {
      if (known.generation() > 0 && contract.lookup() && known.connection().equals(connection)) {
        formerAttempts.add(known);
      }
      plan(request, known);
    } else if (known.state() == IntentionState.UNKNOWN) {
      planUnknown(hash, request, known);
    } else {
      if (isOverdue(known)) {
        overdue.add(known);
      }
      answers.put(hash, WriteResult.stored(known, known.state().isTerminal()));
    }
  }

  private static final String CONFLICT =
      "The same key is known with other content: nothing was sent; a correction needs a new revision";

  private void planUnknown(String hash, WriteRequest<T> request, Intention known) {
    if (!known.connection().equals(connection)) {
      refuse(
          hash,
          request,
          WriteStatus.ROUTE_CONFLICT,
          known,
          "It may have gone out over connection "
              + known.connection()
              + ": it has to be decided there");
    } else if (maySendTheSameKey(known)) {
      doubtful.add(hash);
      Instant settled = Settling.end(known, contract.settle());
      if (settled == null || settled.isAfter(now())) {
        underway.add(hash);
      }
      request.members().forEach(member -> doubtful.add(Keys.hash(member.key())));
      plan(request, known);
    } else if (contract.lookup()) {
      lookups.add(known);
    } else if (Settling.mayBeSending(known, now())) {
      answers.put(hash, WriteResult.stored(known, false));
    } else {
      hopeless.add(known);
    }
  }

  /**
   * Whether the target itself makes nothing of a second call with the same key. Where the answer to
   * the second call left the doubt and the target can be looked up, that comes next.
   */
  private boolean maySendTheSameKey(Intention known) {
    KeyWindow window = contract.keyWindow();
    boolean lookUp = contract.lookup() && known.attempts() > 1;
    if (window == null) {
      return !lookUp
          && (contract.dedupe() == Dedupe.UNIQUE_REFERENCE || contract.dedupe() == Dedupe.UPSERT);
    }
    Instant first = known.firstSentAt();
    return !(lookUp && window.replaysErrors()) && first != null && window.isOpen(first, now());
  }

  /** Whether its worker's time is over; a file in flight is taken over by recovery alone. */
  private boolean isOverdue(Intention known) {
    Instant until = known.leaseUntil();
    return known.state() == IntentionState.SENDING
        && known.dispatch() == null
        && until != null
        && !until.isAfter(now());
  }

  private void plan(WriteRequest<T> request, @Nullable Intention known) {
    List<Intention> members = new ArrayList<>();
    for (MemberIntention member : request.members()) {
      Intention stands = stored.get(Keys.hash(member.key()));
      boolean free = stands == null || stands.state() == IntentionState.READY;
      boolean same = stands == null || stands.fingerprint().equals(member.fingerprint());
      if (!free || !same) {
        refuse(
            Keys.hash(request.key()),
            request,
            same ? WriteStatus.ROUTE_CONFLICT : WriteStatus.CONFLICT_KEY,
            known,
            same ? "A document inside it has gone out by another route" : CONFLICT);
        return;
      }
      members.add(
          sending(member.key().encoded(), Keys.hash(member.key()), member.fingerprint(), stands)
              .wireKey(member.wireKey())
              .build());
    }
    IntentionBuilder item =
        sending(request.key().encoded(), Keys.hash(request.key()), request.fingerprint(), known);
    sendable.add(new Sendable<>(request, item.wireKey(wireKey(request, known)).build(), members));
  }

  private String wireKey(WriteRequest<T> request, @Nullable Intention known) {
    if (contract.key() == KeyFormat.DOCUMENT_FIELD) {
      return Objects.requireNonNull(
          request.documentKey(), "documentKey of an operation with key format DOCUMENT_FIELD");
    }
    if (known != null && known.state() == IntentionState.UNKNOWN) {
      return known.wireKey();
    }
    int generation = known == null ? 0 : known.generation();
    return Keys.wireKey(request.key(), connection, generation, contract.key());
  }

  private IntentionBuilder sending(
      String key, String hash, String fingerprint, @Nullable Intention known) {
    return IntentionBuilder.builder()
        .keyHash(hash)
        .key(key)
        .fingerprint(fingerprint)
        .state(IntentionState.SENDING)
        .connection(connection)
        .operation(operation.id().value())
        .generation(known == null ? 0 : known.generation())
        .fence(known == null ? 1 : known.fence() + 1)
        .owner(owner)
        .attempts(known == null ? 1 : known.attempts() + 1)
        .reference(known == null ? null : known.reference());
  }

  private void refuse(
      String hash,
      WriteRequest<T> request,
      WriteStatus status,
      @Nullable Intention known,
      String reason) {
    answers.put(
        hash, WriteResult.refused(request.key().encoded(), status, known, status.name(), reason));
  }

  /** Takes a request out of what may go out: its target's format can't carry it. */
  void refuse(String wireKey, Failure failure) {
    for (Sendable<T> each : List.copyOf(sendable)) {
      if (each.item().wireKey().equals(wireKey)) {
        sendable.remove(each);
        String code = failure.targetCode();
        answers.put(
            each.item().keyHash(),
            WriteResult.refused(
                each.item().key(),
                WriteStatus.REJECTED,
                null,
                code == null ? failure.category().name() : code,
                failure.text()));
      }
    }
  }

  /**
   * Refuses what would go out under a key that another intention has: the hash was cut too short.
   */
  void refuseKeysOf(Map<String, Intention> others) {
    for (Sendable<T> each : List.copyOf(sendable)) {
      Intention other = others.get(each.item().wireKey());
      if (other != null && !other.keyHash().equals(each.item().keyHash())) {
        sendable.remove(each);
        refuse(
            each.item().keyHash(),
            each.request(),
            WriteStatus.CONFLICT_KEY,
            null,
            "Another document has the same key in the form of this target; raise the revision");
      }
    }
  }

  /** Hashes of what goes out again although a former call may have taken effect. */
  Set<String> doubtful() {
    return doubtful;
  }

  /** Those of them that may still be on their way to the target. */
  Set<String> underway() {
    return underway;
  }

  /** What protects its attempts; the time counts only where a key is honoured for a while. */
  RetryTerms terms() {
    return contract.keyWindow() == null
        ? RetryTerms.of(contract, null, Instant.EPOCH)
        : RetryTerms.of(contract, firstSentAt(), now());
  }

  /** When any of it was sent first; now where all of it is new. */
  private Instant firstSentAt() {
    return sendable.stream()
        .map(each -> stored.get(each.item().keyHash()))
        .filter(Objects::nonNull)
        .map(Intention::firstSentAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseGet(this::now);
  }

  /** The time by the store's clock, asked for once. */
  private Instant now() {
    Instant known = asked;
    if (known == null) {
      known = clock.get();
      asked = known;
    }
    return known;
  }

  List<Sendable<T>> sendable() {
    return List.copyOf(sendable);
  }

  /** Intentions in doubt that the target can be asked about. */
  List<Intention> lookups() {
    return lookups;
  }

  /** Intentions that go out again under a new key, because a person said that nothing stands. */
  List<Intention> formerAttempts() {
    return formerAttempts;
  }

  /** Intentions whose worker has not come back within its lease. */
  List<Intention> overdue() {
    return overdue;
  }

  /** Intentions in doubt that nothing automatic can decide. */
  List<Intention> hopeless() {
    return hopeless;
  }

  /** Keeps what became of one that was sent. */
  void sent(Intention after) {
    answers.put(after.keyHash(), WriteResult.stored(after, false));
  }

  Map<String, WriteResult> answers() {
    return answers;
  }
}
