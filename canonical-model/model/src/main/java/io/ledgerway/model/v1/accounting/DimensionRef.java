package io.ledgerway.model.v1.accounting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of an accounting dimension on a line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param dimension code of the dimension
 * @param code code of the value
 * @param name name of the value
 */
public record DimensionRef(String dimension, String code, @Nullable String name) {

  public DimensionRef {
    Objects.requireNonNull(dimension, "dimension");
    Objects.requireNonNull(code, "code");
  }
}
