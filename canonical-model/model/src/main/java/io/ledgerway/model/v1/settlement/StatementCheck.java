package io.ledgerway.model.v1.settlement;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a statement adds up to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entryCount number of entries
 * @param bookedNet sum of booked entries, debits negative
 * @param balanced opening plus booked entries equals closing; null when a balance is missing
 */
public record StatementCheck(int entryCount, BigDecimal bookedNet, @Nullable Boolean balanced) {

  public StatementCheck {
    Objects.requireNonNull(bookedNet, "bookedNet");
  }
}
