package io.ledgerway.model.v1.payment;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How a payment is to be made (PmtTpInf).
 *
 * <p>Immutable and thread-safe.
 *
 * @param method method (PmtMtd)
 * @param rail rail
 * @param serviceLevel service level code (SvcLvl)
 * @param localInstrument local instrument code (LclInstrm)
 * @param categoryPurpose category purpose code (CtgyPurp)
 * @param purpose purpose code (Purp)
 * @param chargeBearer who bears the charges (ChrgBr)
 * @param priority how urgent (InstrPrty)
 */
@RecordBuilder
public record PaymentType(
    @Nullable PaymentMethod method,
    @Nullable PaymentRail rail,
    @Nullable String serviceLevel,
    @Nullable String localInstrument,
    @Nullable String categoryPurpose,
    @Nullable String purpose,
    @Nullable ChargeBearer chargeBearer,
    @Nullable PaymentPriority priority) {

  /** Nothing stated; JSON omits it. */
  public static final PaymentType EMPTY =
      new PaymentType(null, null, null, null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PaymentTypeBuilder toBuilder() {
    return PaymentTypeBuilder.builder(this);
  }
}
