package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile that a batch is written by, and what it makes of the batch's type.
 *
 * @param rules the profile
 * @param type the batch's type as it stands
 */
record BatchProfile(PaymentProfile rules, PaymentType type) {

  static BatchProfile of(PaymentProfile profile, PaymentType type) {
    if (!profile.in(PaymentProfile.GENERIC.message()).equals(PaymentProfile.GENERIC)) {
      return new BatchProfile(profile, type);
    }
    if (PaymentRail.SEPA_INST.equals(type.rail())) {
      return new BatchProfile(PaymentProfile.SEPA_INSTANT.in(profile.message()), type);
    }
    boolean sepa = PaymentRail.SEPA.equals(type.rail()) || "SEPA".equals(type.serviceLevel());
    return new BatchProfile(sepa ? PaymentProfile.SEPA.in(profile.message()) : profile, type);
  }

  /** Whether the message is the release of 2009. */
  boolean isOld() {
    return rules.message().equals(PaymentProfile.PAIN_001_03);
  }

  boolean isCheck() {
    return PaymentMethod.CHECK.equals(type.method());
  }

  /** How long a purpose may be: SEPA takes codes of the external list alone. */
  int purposeLength() {
    return rules.ibanOnly() ? 4 : 35;
  }

  @Nullable String serviceLevel() {
    return type.serviceLevel() == null ? rules.type().serviceLevel() : type.serviceLevel();
  }

  @Nullable String localInstrument() {
    return type.localInstrument() == null ? rules.type().localInstrument() : type.localInstrument();
  }

  @Nullable ChargeBearer chargeBearer() {
    List<ChargeBearer> allowed = rules.type().chargeBearers();
    return type.chargeBearer() == null && allowed.size() == 1
        ? allowed.get(0)
        : type.chargeBearer();
  }
}
