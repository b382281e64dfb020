package io.ledgerway.model.v1.trade;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A classification of an item (BT-158).
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the class
 * @param scheme list id, UNTDID 7143
 * @param version list version
 */
public record ItemClassification(String code, @Nullable String scheme, @Nullable String version) {

  public ItemClassification {
    Objects.requireNonNull(code, "code");
  }
}
