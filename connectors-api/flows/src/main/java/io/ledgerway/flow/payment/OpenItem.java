package io.ledgerway.flow.payment;

import io.ledgerway.flow.Subject;
import io.ledgerway.flow.payable.PayableData;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A posted invoice or credit note that waits for a payment run. */
record OpenItem(Subject subject, PayableData data, BigDecimal effect, LocalDate payOn) {

  boolean isCredit() {
    return effect.signum() < 0;
  }

  String id() {
    return subject.id();
  }
}
