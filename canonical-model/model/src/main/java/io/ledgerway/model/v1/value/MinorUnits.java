package io.ledgerway.model.v1.value;

import java.util.Map;
import java.util.Set;

/** Decimals of currencies by ISO 4217; held here, as the JDK's table differs between releases. */
final class MinorUnits {

  private static final Set<String> NONE =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
          "VUV", "XAF", "XOF", "XPF");
  private static final Set<String> THREE = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");
  private static final Map<String, Integer> FOUR = Map.of("CLF", 4, "UYW", 4);
  private static final int USUAL = 2;

  private MinorUnits() {}

  static int of(CurrencyCode currency) {
    String code = currency.value();
    if (NONE.contains(code)) {
      return 0;
    }
    return THREE.contains(code) ? 3 : FOUR.getOrDefault(code, USUAL);
  }
}
