package io.ledgerway.model.v1.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file that a batch went out in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name file name
 * @param sha256 lower-case hex
 * @param format format, such as {@code pain.001.001.09}
 */
public record BatchFile(String name, @Nullable String sha256, @Nullable String format) {

  public BatchFile {
    Objects.requireNonNull(name, "name");
  }
}
