package io.ledgerway.model.v1.value;

import java.util.HashSet;
import java.util.Set;

/** The values that a code type has constants for. Immutable and thread-safe. */
public final class KnownCodes {

  private final Set<String> values;

  private KnownCodes(Set<String> values) {
    this.values = values;
  }

  /**
   * Collects the values of a type's constants.
   *
   * @param constants the constants
   * @return their values
   */
  public static KnownCodes of(Code... constants) {
    Set<String> values = new HashSet<>();
    for (Code constant : constants) {
      values.add(constant.value());
    }
    return new KnownCodes(Set.copyOf(values));
  }

  /**
   * Whether a value is among the constants.
   *
   * @param value the text of a code
   * @return true when a constant has it
   */
  public boolean contains(String value) {
    return values.contains(value);
  }
}
