package io.ledgerway.model.v1.envelope;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the original bytes are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ref key in the raw payload store
 * @param mediaType media type
 * @param sha256 lower-case hex
 * @param size bytes
 * @param encoding character encoding
 * @param redacted whether secrets were removed
 */
public record RawReference(
    String ref,
    String mediaType,
    String sha256,
    long size,
    @Nullable String encoding,
    boolean redacted) {

  public RawReference {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(sha256, "sha256");
  }
}
