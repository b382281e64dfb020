package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Which kind of tax is withheld.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record WithholdingType(String value) implements Code {

  /** Tax on income. */
  public static final WithholdingType INCOME = new WithholdingType("INCOME");

  /** Withheld VAT. */
  public static final WithholdingType VAT_WH = new WithholdingType("VAT_WH");

  /** Tax deducted at source, India. */
  public static final WithholdingType TDS = new WithholdingType("TDS");

  /** Income tax, Spain. */
  public static final WithholdingType IRPF = new WithholdingType("IRPF");

  /** Backup withholding, United States. */
  public static final WithholdingType FORM_1099 = new WithholdingType("1099");

  /** Construction industry scheme, United Kingdom. */
  public static final WithholdingType CIS = new WithholdingType("CIS");

  private static final KnownCodes KNOWN = KnownCodes.of(INCOME, VAT_WH, TDS, IRPF, FORM_1099, CIS);

  public WithholdingType {
    value = Code.requireText(value, "WithholdingType");
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
