package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;

/** Brings texts to what banks take, and says what that changed. */
final class PlainText {

  private final List<Finding> losses = new ArrayList<>();

  List<Finding> losses() {
    return losses;
  }

  /** The text in the EPC set and not longer than allowed. */
  String of(String text, int maxLength, String at) {
    String plain = EpcText.of(text);
    if (!plain.equals(text)) {
      lost("ISO-CHARACTERS", at, "Characters outside the EPC set were replaced.");
    }
    if (plain.length() <= maxLength) {
      return plain;
    }
    lost("ISO-LENGTH", at, "The text was cut to " + maxLength + " characters.");
    return plain.substring(0, maxLength);
  }

  void lost(String rule, String at, String message) {
    losses.add(new Finding(rule, null, Severity.WARNING, at, message, null, null));
  }
}
