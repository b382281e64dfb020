package io.ledgerway.examples.hybriderp.generate;

import java.math.BigDecimal;

/** How a line is taxed, with what EN 16931 wants to be said about it. */
enum TaxTreatment {
  GERMAN_STANDARD("S", "19", "", ""),
  GERMAN_REDUCED("S", "7", "", ""),
  POLISH_STANDARD("S", "23", "", ""),
  POLISH_REDUCED("S", "8", "", ""),
  EXEMPT("E", "0", "", "Vocational training, exempt from VAT"),
  GOODS_WITHIN_UNION("K", "0", "VATEX-EU-IC", "Intra-Community supply"),
  REVERSE_CHARGE("AE", "0", "VATEX-EU-AE", "Reverse charge");

  private final String category;
  private final BigDecimal rate;
  private final String reasonCode;
  private final String reason;

  TaxTreatment(String category, String rate, String reasonCode, String reason) {
    this.category = category;
    this.rate = new BigDecimal(rate);
    this.reasonCode = reasonCode;
    this.reason = reason;
  }

  String category() {
    return category;
  }

  BigDecimal rate() {
    return rate;
  }

  String reasonCode() {
    return reasonCode;
  }

  String reason() {
    return reason;
  }
}
