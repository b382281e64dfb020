package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A charge that a bank took (Chrgs).
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount amount, never negative
 * @param creditDebit side; null means debit
 * @param type charge type
 * @param bearer who bears it
 * @param includedInAmount whether the booked amount contains it (ChrgInclInd)
 */
@RecordBuilder
public record Charge(
    @Valid Money amount,
    @Nullable CreditDebit creditDebit,
    @Nullable String type,
    @Nullable String bearer,
    @Nullable Boolean includedInAmount) {

  public Charge {
    Objects.requireNonNull(amount, "amount");
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ChargeBuilder toBuilder() {
    return ChargeBuilder.builder(this);
  }
}
