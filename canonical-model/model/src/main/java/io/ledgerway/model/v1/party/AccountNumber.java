package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.Mask;
import jakarta.validation.constraints.Size;

/**
 * An account number, IBAN, card number or alias; {@code toString} masks it. Immutable and
 * thread-safe.
 *
 * @param value the number as received, never blank
 */
public record AccountNumber(@Size(max = 64) String value) {

  public AccountNumber {
    if (value.isBlank()) {
      throw new IllegalArgumentException("AccountNumber needs a value");
    }
  }

  @Override
  public String toString() {
    return Mask.tail(value);
  }
}
