package io.ledgerway.model.v1.accounting;

import java.util.Objects;

/**
 * What bears a cost, in the words of the ERP.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type what it is
 * @param code its code
 */
public record CostObject(CostObjectType type, String code) {

  public CostObject {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(code, "code");
  }
}
