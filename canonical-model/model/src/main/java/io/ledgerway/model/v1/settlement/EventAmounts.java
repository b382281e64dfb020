package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Money;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Amounts behind a booking (AmtDtls).
 *
 * <p>Immutable and thread-safe.
 *
 * @param instructed amount as instructed (InstdAmt)
 * @param counterValue amount in the other currency (CntrValAmt)
 * @param exchangeRate rate between them
 * @param charges charges
 */
public record EventAmounts(
    @Valid @Nullable Money instructed,
    @Valid @Nullable Money counterValue,
    @Valid @Nullable ExchangeRate exchangeRate,
    List<@Valid Charge> charges) {

  /** Nothing stated; JSON omits it. */
  public static final EventAmounts EMPTY = new EventAmounts(null, null, null, List.of());

  public EventAmounts {
    charges = charges == null ? List.of() : List.copyOf(charges);
  }
}
