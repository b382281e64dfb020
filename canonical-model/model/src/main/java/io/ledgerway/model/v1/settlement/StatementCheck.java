package io.ledgerway.model.v1.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a statement add up to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entryCount entries counted
 * @param bookedNet booked credits less booked debits
 * @param balanced whether opening balance and entries give the closing balance; null when a balance
 *     is missing
 * @param gap whether a statement before it is missing; null when it can't be told
 * @param duplicate whether it was received before; null when it can't be told
 */
@RecordBuilder
public record StatementCheck(
    @PositiveOrZero int entryCount,
    BigDecimal bookedNet,
    @Nullable Boolean balanced,
    @Nullable Boolean gap,
    @Nullable Boolean duplicate) {

  public StatementCheck {
    Objects.requireNonNull(bookedNet, "bookedNet");
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public StatementCheckBuilder toBuilder() {
    return StatementCheckBuilder.builder(this);
  }
}
