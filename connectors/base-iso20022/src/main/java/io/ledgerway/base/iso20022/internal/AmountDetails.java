package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.settlement.Charge;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The amounts behind an entry or a transaction while they are read (AmtDtls, Chrgs). */
final class AmountDetails {

  @Nullable Money transaction;
  @Nullable Money instructed;
  @Nullable Money counterValue;
  @Nullable ExchangeRate exchangeRate;
  final List<Charge> charges = new ArrayList<>();
}
