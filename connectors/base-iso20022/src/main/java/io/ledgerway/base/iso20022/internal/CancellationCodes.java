package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.payment.CancellationDecision;
import java.util.Map;

/** The codes of camt.029, of the case and of its parts; codes nobody knows stay as they are. */
final class CancellationCodes {

  private static final Map<String, CancellationDecision> DECISIONS =
      Map.of(
          "CNCL", CancellationDecision.ACCEPTED,
          "ACCR", CancellationDecision.ACCEPTED,
          "RJCR", CancellationDecision.REJECTED,
          "PDCR", CancellationDecision.PENDING,
          "CWFW", CancellationDecision.PENDING);

  private CancellationCodes() {}

  static CancellationDecision decision(String code) {
    CancellationDecision known = DECISIONS.get(code);
    return known == null ? new CancellationDecision(code) : known;
  }
}
