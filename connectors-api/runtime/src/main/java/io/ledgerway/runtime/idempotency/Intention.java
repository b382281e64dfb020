package io.ledgerway.runtime.idempotency;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The durable record of one intention. Immutable.
 *
 * @param keyHash SHA-256 over the encoded key, lower-case hex; the primary key
 * @param key the encoded key itself, so that a collision is seen
 * @param fingerprint hash over the command projection
 * @param state where it stands
 * @param connection the connection that it is bound to since the first SENDING
 * @param operation the operation that carries it
 * @param dispatch the file that it went out in; null where it went out on its own
 * @param generation 0, and one more after each proof that nothing of the former is there
 * @param wireKey its key in the target's form
 * @param fence rises with every SENDING, so that a late worker is refused
 * @param owner which process sent it last
 * @param attempts how often it was sent
 * @param firstSentAt when its wire key was sent first, by the database's clock
 * @param lastSentAt until when something of it may have gone out, by the database's clock: when it
 *     was sent last, or when it came into doubt
 * @param leaseUntil until when its worker may be sending it, by the database's clock; null when
 *     nobody is
 * @param nextAt when the target is asked again what became of it, by the database's clock; null
 *     where it has not been asked since it last changed
 * @param inquiries how often the target was asked in vain since it last changed
 * @param absentSince since when a target whose lookups lag has not shown it; null before that
 * @param reference the target's reference, once known
 * @param reasonCode why it was rejected or is held
 * @param reason the same in words
 */
@RecordBuilder
public record Intention(
    String keyHash,
    String key,
    String fingerprint,
    IntentionState state,
    String connection,
    String operation,
    @Nullable String dispatch,
    int generation,
    String wireKey,
    long fence,
    String owner,
    int attempts,
    @Nullable Instant firstSentAt,
    @Nullable Instant lastSentAt,
    @Nullable Instant leaseUntil,
    @Nullable Instant nextAt,
    int inquiries,
    @Nullable Instant absentSince,
    @Nullable String reference,
    @Nullable String reasonCode,
    @Nullable String reason) {

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public IntentionBuilder toBuilder() {
    return IntentionBuilder.builder(this);
  }
}
