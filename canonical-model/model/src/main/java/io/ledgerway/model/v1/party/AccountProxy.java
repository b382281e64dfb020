package io.ledgerway.model.v1.party;

import jakarta.validation.Valid;
import java.util.Objects;

/**
 * An alias that stands for an account.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type what the alias is
 * @param value the alias
 */
public record AccountProxy(ProxyType type, @Valid AccountNumber value) {

  public AccountProxy {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }
}
