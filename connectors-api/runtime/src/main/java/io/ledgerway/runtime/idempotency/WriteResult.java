package io.ledgerway.runtime.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one write. Immutable.
 *
 * @param key the intention's encoded key
 * @param status what happened
 * @param connection the connection that it is bound to; null when it has never been sent
 * @param wireKey what the target knows it by; null when it has never been sent
 * @param dispatch the file that it went out in; null where there is none
 * @param reference the target's reference
 * @param until when its worker has ended at the latest; null unless it is in progress
 * @param reasonCode why not
 * @param reason the same in words
 * @param replayed whether the stored outcome was returned without any wire traffic
 */
public record WriteResult(
    String key,
    WriteStatus status,
    @Nullable String connection,
    @Nullable String wireKey,
    @Nullable String dispatch,
    @Nullable String reference,
    @Nullable Instant until,
    @Nullable String reasonCode,
    @Nullable String reason,
    boolean replayed) {

  static WriteResult stored(Intention intention, boolean replayed) {
    return new WriteResult(
        intention.key(),
        statusOf(intention.state()),
        intention.connection(),
        intention.wireKey(),
        intention.dispatch(),
        intention.reference(),
        intention.state() == IntentionState.SENDING ? intention.leaseUntil() : null,
        intention.reasonCode(),
        intention.reason(),
        replayed);
  }

  static WriteResult refused(
      String key, WriteStatus status, @Nullable Intention stored, String code, String reason) {
    return new WriteResult(
        key,
        status,
        stored == null ? null : stored.connection(),
        stored == null ? null : stored.wireKey(),
        stored == null ? null : stored.dispatch(),
        null,
        null,
        code,
        reason,
        false);
  }

  private static WriteStatus statusOf(IntentionState state) {
    return switch (state) {
      case READY -> WriteStatus.RETRY_LATER;
      case SENDING -> WriteStatus.IN_PROGRESS;
      case ACCEPTED -> WriteStatus.ACCEPTED;
      case UNKNOWN -> WriteStatus.UNKNOWN;
      case HELD -> WriteStatus.HELD;
      case APPLIED -> WriteStatus.APPLIED;
      case REJECTED -> WriteStatus.REJECTED;
      case ABANDONED -> WriteStatus.ABANDONED;
    };
  }
}
