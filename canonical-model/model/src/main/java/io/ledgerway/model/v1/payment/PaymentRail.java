package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Which rail carries a payment.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record PaymentRail(String value) implements Code {

  /** Code {@code SEPA}. */
  public static final PaymentRail SEPA = new PaymentRail("SEPA");

  /** Code {@code SEPA_INST}. */
  public static final PaymentRail SEPA_INST = new PaymentRail("SEPA_INST");

  /** Code {@code ACH}. */
  public static final PaymentRail ACH = new PaymentRail("ACH");

  /** Code {@code WIRE}. */
  public static final PaymentRail WIRE = new PaymentRail("WIRE");

  /** Code {@code FEDNOW}. */
  public static final PaymentRail FEDNOW = new PaymentRail("FEDNOW");

  /** Code {@code RTP}. */
  public static final PaymentRail RTP = new PaymentRail("RTP");

  /** Code {@code BACS}. */
  public static final PaymentRail BACS = new PaymentRail("BACS");

  /** Code {@code FPS}. */
  public static final PaymentRail FPS = new PaymentRail("FPS");

  /** Code {@code CHAPS}. */
  public static final PaymentRail CHAPS = new PaymentRail("CHAPS");

  /** Code {@code SWIFT}. */
  public static final PaymentRail SWIFT = new PaymentRail("SWIFT");

  /** Code {@code PIX}. */
  public static final PaymentRail PIX = new PaymentRail("PIX");

  /** Code {@code UPI}. */
  public static final PaymentRail UPI = new PaymentRail("UPI");

  /** Code {@code IMPS}. */
  public static final PaymentRail IMPS = new PaymentRail("IMPS");

  /** Code {@code NEFT}. */
  public static final PaymentRail NEFT = new PaymentRail("NEFT");

  /** Code {@code SPEI}. */
  public static final PaymentRail SPEI = new PaymentRail("SPEI");

  /** Code {@code NPP}. */
  public static final PaymentRail NPP = new PaymentRail("NPP");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          SEPA, SEPA_INST, ACH, WIRE, FEDNOW, RTP, BACS, FPS, CHAPS, SWIFT, PIX, UPI, IMPS, NEFT,
          SPEI, NPP);

  public PaymentRail {
    value = Code.requireText(value, "PaymentRail");
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
