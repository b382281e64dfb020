package io.ledgerway.base.iso20022;

import java.util.Objects;

/**
 * Between whom a document travels, for its business application header (head.001.001.02). Immutable
 * and thread-safe.
 *
 * @param from BIC of the sender (Fr)
 * @param to BIC of the receiver (To)
 */
public record BusinessHeader(String from, String to) {
  public BusinessHeader {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
