package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.witness.Sighting;
import io.ledgerway.runtime.witness.Witness;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the database with its witness: when the stores are opened, and again whenever a session
 * was opened since, as a standby may have taken over. Thread-safe.
 */
final class Witnessing {

  private static final String BEHIND =
      "The store does not know what its witness saw being sent: it was restored from a backup, or a"
          + " standby took over that was behind. Nothing was sent; stop every process, then open it"
          + " with one that is alone";

  private final Database database;
  private final Witness witness;
  private final SessionCount sessions;
  private volatile long compared;
  private volatile boolean behind;

  Witnessing(Database database, Witness witness, SessionCount sessions) {
    this.database = database;
    this.witness = witness;
    this.sessions = sessions;
  }

  /** Whether the database does not know all that the witness saw. */
  boolean isBehind() {
    long now = sessions.opened();
    behind = behind || !knowsAll(witness.sightings());
    compared = now;
    return behind;
  }

  private boolean knowsAll(Collection<Sighting> sightings) {
    Map<String, Long> fences = new HashMap<>();
    List<String> hashes = sightings.stream().map(Sighting::keyHash).toList();
    for (List<String> some : JdbcIntentionStore.pages(hashes)) {
      database.query(
          "be compared with its witness",
          "SELECT key_hash, fence FROM lw_intention WHERE key_hash IN ("
              + Database.marks(some)
              + ")",
          some,
          row -> fences.put(row.getString("key_hash"), row.getLong("fence")));
    }
    return sightings.stream()
        .allMatch(each -> fences.getOrDefault(each.keyHash(), 0L) >= each.fence());
  }

  /** The last that the database knows of: nothing before it was forgotten. */
  Instant lastKnown() {
    return database
        .query(
            "be compared with its witness",
            "SELECT MAX(last_sent_at) AS last_known FROM lw_intention",
            List.of(),
            row -> row.getObject("last_known", OffsetDateTime.class))
        .stream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(OffsetDateTime::toInstant)
        .orElse(Instant.EPOCH);
  }

  /** Begins anew, after it was noted in the database what may have been forgotten. */
  void beginAnew() {
    witness.clear();
    behind = false;
  }

  void requireNotBehind() {
    if (behind) {
      throw new StoreException(BEHIND);
    }
  }

  /** To be called after the commit, before the first byte. */
  void note(SendingCommit commit) {
    if (compared != sessions.opened() && isBehind()) {
      throw new StoreException(BEHIND);
    }
    // One of them is enough: they were committed together.
    commit.intentions().stream().map(Witnessing::sighting).findFirst().ifPresent(witness::note);
  }

  private static Sighting sighting(Intention intention) {
    return new Sighting(intention.keyHash(), intention.fence());
  }
}
