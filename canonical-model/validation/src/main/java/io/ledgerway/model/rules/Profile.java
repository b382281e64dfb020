package io.ledgerway.model.rules;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Which rules a document is judged by. An open code. Immutable and thread-safe.
 *
 * @param value the code's text, never blank
 */
public record Profile(String value) implements Code {

  /** Rules for every document; they always run. */
  public static final Profile CORE = new Profile("CORE");

  /** The European core invoice. */
  public static final Profile EN16931 = new Profile("EN16931");

  /** Peppol BIS Billing 3; has no rule set yet. */
  public static final Profile PEPPOL_BIS3 = new Profile("PEPPOL_BIS3");

  /** Rules before a payment leaves. */
  public static final Profile PAYMENT = new Profile("PAYMENT");

  private static final KnownCodes KNOWN = KnownCodes.of(CORE, EN16931, PEPPOL_BIS3, PAYMENT);

  public Profile {
    value = Code.requireText(value, "Profile");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
