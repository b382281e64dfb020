package io.ledgerway.model.v1.envelope;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a document the source had.
 *
 * <p>Immutable and thread-safe.
 *
 * @param etag etag, row version or change number
 * @param modifiedAt when the source last changed it
 * @param createdAt when the source made it
 * @param modifiedBy who changed it
 * @param zone time zone of the source's own local times
 */
public record SourceVersion(
    @Nullable String etag,
    @Nullable Instant modifiedAt,
    @Nullable Instant createdAt,
    @Nullable String modifiedBy,
    @Nullable ZoneId zone) {

  /** Nothing stated; JSON omits it. */
  public static final SourceVersion EMPTY = new SourceVersion(null, null, null, null, null);
}
