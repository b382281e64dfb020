package io.ledgerway.model.v1.envelope;

import java.util.List;

/**
 * Which fields a reader could not supply, as JSON pointers: tells empty from not mapped.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unsupported the source has no such field
 * @param notRequested it was not asked for
 * @param truncated it was cut
 */
public record Completeness(
    List<String> unsupported, List<String> notRequested, List<String> truncated) {

  /** Nothing stated; JSON omits it. */
  public static final Completeness EMPTY = new Completeness(List.of(), List.of(), List.of());

  public Completeness {
    unsupported = unsupported == null ? List.of() : List.copyOf(unsupported);
    notRequested = notRequested == null ? List.of() : List.copyOf(notRequested);
    truncated = truncated == null ? List.of() : List.copyOf(truncated);
  }
}
