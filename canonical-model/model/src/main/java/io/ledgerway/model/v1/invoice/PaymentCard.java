package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.party.AccountNumber;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A payment card (BG-18).
 *
 * <p>Immutable and thread-safe.
 *
 * @param maskedNumber at most the first 6 and the last 4 digits (BT-87)
 * @param holder card holder (BT-88)
 */
public record PaymentCard(@Valid AccountNumber maskedNumber, @Nullable String holder) {

  public PaymentCard {
    Objects.requireNonNull(maskedNumber, "maskedNumber");
  }
}
