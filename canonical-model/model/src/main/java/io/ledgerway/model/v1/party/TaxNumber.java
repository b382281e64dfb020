package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.Mask;
import jakarta.validation.constraints.Size;

/**
 * A tax number; {@code toString} masks it. Immutable and thread-safe.
 *
 * @param value the number as received, never blank
 */
public record TaxNumber(@Size(max = 64) String value) {

  public TaxNumber {
    if (value.isBlank()) {
      throw new IllegalArgumentException("TaxNumber needs a value");
    }
  }

  @Override
  public String toString() {
    return Mask.tail(value);
  }
}
