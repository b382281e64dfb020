package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.envelope.Extensions;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A property of an item (BG-32).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name (BT-160)
 * @param value value (BT-161)
 * @param extensions what the model has no field for
 */
public record ItemAttribute(
    @Nullable String name, @Nullable String value, @Valid Extensions extensions) {

  public ItemAttribute {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }
}
