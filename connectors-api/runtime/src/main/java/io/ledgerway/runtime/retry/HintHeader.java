package io.ledgerway.runtime.retry;

import java.util.Objects;

/**
 * A header in which a target says when to come again, other than {@code Retry-After}. Immutable.
 *
 * @param name the header's name, in any case
 * @param unit what its number means
 */
public record HintHeader(String name, HintUnit unit) {

  /**
   * Refuses a missing unit with a {@link NullPointerException} and a blank name with an {@link
   * IllegalArgumentException}.
   */
  public HintHeader {
    Objects.requireNonNull(unit, "unit");
    if (name.isBlank()) {
      throw new IllegalArgumentException("A hint header needs a name");
    }
  }
}
