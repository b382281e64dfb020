package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings texts to what banks take, and says what that changed. */
final class PlainText {

  private final List<Finding> losses;
  private final PaymentProfile profile;

  PlainText(PaymentProfile profile) {
    this(new ArrayList<>(), profile);
  }

  private PlainText(List<Finding> losses, PaymentProfile profile) {
    this.losses = losses;
    this.profile = profile;
  }

  /** By the rules of another profile; what is lost is said in one place. */
  PlainText by(PaymentProfile other) {
    return new PlainText(losses, other);
  }

  List<Finding> losses() {
    return losses;
  }

  /** The text in the character set of the profile and not longer than allowed. */
  String of(String text, int maxLength, Place at) {
    String plain = EpcText.of(text, profile.texts().furtherCharacters()).strip();
    if (!plain.equals(text.strip())) {
      lost("ISO-CHARACTERS", at, "Characters outside the set of the profile were replaced.");
    }
    if (plain.length() <= maxLength) {
      return plain;
    }
    lost("ISO-LENGTH", at, "The text was cut to " + maxLength + " characters.");
    return plain.substring(0, maxLength).stripTrailing();
  }

  /** Writes an element with the text; none where nothing of the text is left. */
  void element(XmlWriter xml, String name, @Nullable String text, int maxLength, Place at) {
    String plain = text == null ? "" : of(text, maxLength, at);
    if (!plain.isEmpty()) {
      xml.element(name, plain);
    }
  }

  void lost(String rule, Place at, String message) {
    losses.add(
        new Finding(rule, profile.name(), Severity.WARNING, at.toString(), message, null, null));
  }
}
