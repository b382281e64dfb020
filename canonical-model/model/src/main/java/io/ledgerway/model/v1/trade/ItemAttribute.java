package io.ledgerway.model.v1.trade;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property of an item (BG-32).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name (BT-160)
 * @param value value (BT-161)
 */
public record ItemAttribute(String name, @Nullable String value) {

  public ItemAttribute {
    Objects.requireNonNull(name, "name");
  }
}
