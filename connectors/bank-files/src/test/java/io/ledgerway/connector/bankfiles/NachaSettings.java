package io.ledgerway.connector.bankfiles;

import java.util.Map;

/** A connection that writes NACHA, as a synthetic bank gave it. */
final class NachaSettings {

  static final Map<String, String> ALL =
      Map.of(
          "format", "nacha",
          "nacha-immediate-destination", "990000013",
          "nacha-immediate-origin", "1990000099",
          "nacha-destination-name", "EXAMPLE BANK",
          "nacha-origin-name", "CORPORATE",
          "nacha-company-name", "CORPORATE",
          "nacha-company-id", "1990000099",
          "nacha-odfi", "99000001",
          "nacha-entry-description", "VENDOR PAY");

  private NachaSettings() {}
}
