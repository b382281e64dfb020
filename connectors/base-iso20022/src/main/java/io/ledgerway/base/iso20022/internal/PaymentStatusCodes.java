package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.payment.InstructionStatus;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bank's status codes in our words. */
final class PaymentStatusCodes {

  private static final Map<String, InstructionStatus> KNOWN = new HashMap<>();

  static {
    put(InstructionStatus.ACKNOWLEDGED, "RCVD", "ACTC", "ACCP", "ACFC", "ACWC");
    put(InstructionStatus.ACKNOWLEDGED, "PATC", "RVCM", "RVMC", "RVNM", "BLCK");
    put(InstructionStatus.IN_PROCESS, "ACSP", "ACPD", "ACWP", "PDNG", "ACFW");
    put(InstructionStatus.EXECUTED, "ACSC", "ACCC");
    put(InstructionStatus.REJECTED, "RJCT");
    put(InstructionStatus.CANCELLED, "CANC");
  }

  private PaymentStatusCodes() {}

  private static void put(InstructionStatus status, String... codes) {
    for (String code : codes) {
      KNOWN.put(code, status);
    }
  }

  /** Null for codes that say nothing of their own (PART) or that nobody knows. */
  static @Nullable InstructionStatus canonical(@Nullable String code) {
    return code == null ? null : KNOWN.get(code);
  }
}
