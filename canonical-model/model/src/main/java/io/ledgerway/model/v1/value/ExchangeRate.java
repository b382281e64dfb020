package io.ledgerway.model.v1.value;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rate with its direction: one unit of {@code from} times (or divided by) the rate gives {@code
 * to}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from source currency
 * @param to target currency
 * @param rate the rate
 * @param multiply true when the source amount is multiplied, false when it is divided
 * @param date the day the rate is for
 * @param type which rate
 * @param contractId the rate contract
 */
public record ExchangeRate(
    @Valid CurrencyCode from,
    @Valid CurrencyCode to,
    BigDecimal rate,
    boolean multiply,
    @Nullable LocalDate date,
    @Nullable ExchangeRateType type,
    @Nullable String contractId) {

  public ExchangeRate {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(rate, "rate");
  }
}
