package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.OpKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a store that has forgotten something does not know, and may have sent. */
final class Forgotten {

  private final WriteTarget target;
  private final String owner;
  private final Instant since;
  private final Map<String, Intention> known;

  Forgotten(WriteTarget target, String owner, Instant since, Map<String, Intention> known) {
    this.target = target;
    this.owner = owner;
    this.since = since;
    this.known = known;
  }

  /** The requests and their members that are not known, as intentions in doubt. */
  List<Intention> doubts(List<? extends WriteRequest<?>> requests) {
    List<Intention> doubts = new ArrayList<>();
    for (WriteRequest<?> request : requests) {
      add(doubts, request.key(), request.fingerprint(), wireKey(request));
      request
          .members()
          .forEach(each -> add(doubts, each.key(), each.fingerprint(), each.wireKey()));
    }
    return doubts;
  }

  private String wireKey(WriteRequest<?> request) {
    KeyFormat format = target.contract().key();
    return format == KeyFormat.DOCUMENT_FIELD
        ? Objects.requireNonNull(request.documentKey(), "documentKey")
        : Keys.wireKey(request.key(), target.connection().id(), 0, format);
  }

  private void add(List<Intention> doubts, OpKey key, String fingerprint, String wireKey) {
    String hash = Keys.hash(key);
    if (known.containsKey(hash)) {
      return;
    }
    doubts.add(
        IntentionBuilder.builder()
            .keyHash(hash)
            .key(key.encoded())
            .fingerprint(fingerprint)
            .state(IntentionState.UNKNOWN)
            .connection(target.connection().id())
            .operation(target.operation().id().value())
            .wireKey(wireKey)
            .fence(1)
            .owner(owner)
            .attempts(1)
            .firstSentAt(since)
            .build());
  }
}
