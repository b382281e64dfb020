package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.payment.StatusReason;
import java.util.ArrayList;
import java.util.List;

/** Why a bank decided as it did, in the form that all its answers share. */
final class StatusReasons {

  private static final int MOST_TEXTS = 1_000;

  private StatusReasons() {}

  /** Reads {@code StsRsnInf} or {@code CxlStsRsnInf}, whose first versions had longer names. */
  static StatusReason read(IsoInput input) {
    String code = null;
    String proprietary = null;
    String source = null;
    List<String> texts = new ArrayList<>();
    while (input.next()) {
      switch (input.name()) {
        case "Orgtr", "StsOrgtr" -> source = input.code();
        case "Rsn", "StsRsn" -> {
          while (input.next()) {
            switch (input.name()) {
              case "Cd" -> code = input.text();
              case "Prtry" -> proprietary = input.text();
              default -> input.skip();
            }
          }
        }
        case "AddtlInf", "AddtlStsRsnInf" -> {
          String text = input.text();
          if (text != null && texts.size() < MOST_TEXTS) {
            texts.add(text);
          }
        }
        default -> input.skip();
      }
    }
    return new StatusReason(
        code, proprietary, texts.isEmpty() ? null : String.join("\n", texts), null, source);
  }
}
