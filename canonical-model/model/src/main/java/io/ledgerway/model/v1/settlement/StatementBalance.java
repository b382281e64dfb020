package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A balance of a statement.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type which balance
 * @param amount amount, never negative
 * @param creditDebit side
 * @param date day
 * @param extensions what the model has no field for
 */
public record StatementBalance(
    BalanceType type,
    @Valid Money amount,
    CreditDebit creditDebit,
    @Nullable LocalDate date,
    Extensions extensions) {

  public StatementBalance {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(creditDebit, "creditDebit");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }
}
