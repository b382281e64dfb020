package io.ledgerway.runtime.retry;

import java.util.Objects;

/**
 * What a call needs a permit for. Immutable.
 *
 * @param group the endpoint group within its connection, such as {@code invoices}
 * @param lane whose places it takes
 * @param purpose what it is for
 */
public record Demand(String group, Lane lane, Purpose purpose) {

  /** Refuses a missing part with a {@link NullPointerException}. */
  public Demand {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(lane, "lane");
    Objects.requireNonNull(purpose, "purpose");
  }
}
