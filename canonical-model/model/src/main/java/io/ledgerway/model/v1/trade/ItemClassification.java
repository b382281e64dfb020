package io.ledgerway.model.v1.trade;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A classification of an item (BT-158), such as UNSPSC or eCl@ss.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the class
 * @param scheme list id, UNTDID 7143 (BT-158-1)
 * @param version list version (BT-158-2)
 * @param name name of the class
 */
public record ItemClassification(
    String code, @Nullable String scheme, @Nullable String version, @Nullable String name) {

  public ItemClassification {
    Objects.requireNonNull(code, "code");
  }
}
