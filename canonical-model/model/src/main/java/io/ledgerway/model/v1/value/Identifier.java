package io.ledgerway.model.v1.value;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * An identifier in a scheme (BT-29, BT-30, BT-34 and others). As it may hold a tax id, {@code
 * toString} masks its value. Immutable and thread-safe.
 *
 * @param scheme who gives the identifier out; null when the source names none
 * @param value the identifier, never blank
 * @param country the country of the scheme where it has one
 */
public record Identifier(
    @Nullable SchemeCode scheme, String value, @Valid @Nullable CountryCode country) {

  public Identifier {
    if (value.isBlank()) {
      throw new IllegalArgumentException("Identifier needs a value");
    }
  }

  /**
   * An identifier in a scheme.
   *
   * @param scheme ICD, EAS or name of the scheme; null when there is none
   * @param value the identifier
   * @return the identifier
   */
  public static Identifier of(@Nullable String scheme, String value) {
    return new Identifier(scheme == null ? null : new SchemeCode(scheme), value, null);
  }

  @Override
  public String toString() {
    return "Identifier[scheme=" + scheme + ", value=" + Mask.tail(value) + "]";
  }
}
