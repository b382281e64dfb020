package io.ledgerway.model.v1.envelope;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The status in the source's own words.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code its code
 * @param label its label
 */
public record SourceStatus(String code, @Nullable String label) {

  public SourceStatus {
    Objects.requireNonNull(code, "code");
  }
}
