package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.bankformats.NachaOriginator;
import io.ledgerway.base.iso20022.BusinessHeader;
import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.config.ConnectorConfig;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** Which configuration says how payment files are written, and the format that it gives. */
public final class FormatConfig {

  private static final String FORMAT = "format";
  private static final String PROFILE = "profile";
  private static final String NACHA = "nacha";
  private static final String CBPR_PLUS = "cbpr-plus";
  private static final String SENDER = "sender-bic";
  private static final String RECEIVER = "receiver-bic";
  private static final String DESTINATION = "nacha-immediate-destination";
  private static final String ORIGIN = "nacha-immediate-origin";
  private static final String DESTINATION_NAME = "nacha-destination-name";
  private static final String ORIGIN_NAME = "nacha-origin-name";
  private static final String COMPANY_NAME = "nacha-company-name";
  private static final String COMPANY_ID = "nacha-company-id";
  private static final String ODFI = "nacha-odfi";
  private static final String ENTRY_DESCRIPTION = "nacha-entry-description";
  private static final String DISCRETIONARY_DATA = "nacha-discretionary-data";
  private static final String ZONE = "nacha-zone";

  /** The formats that can be written; the first is the default. */
  public static final List<String> FORMATS =
      List.of(PaymentProfile.PAIN_001_09, PaymentProfile.PAIN_001_03, NACHA);

  private FormatConfig() {}

  /**
   * The keys.
   *
   * @return all of them
   */
  public static List<ConfigKey> keys() {
    return List.of(
        ConfigKey.choice(FORMAT, FORMATS, "the format of payment files"),
        ConfigKey.choice(PROFILE, PaymentProfile.names(), "what the bank asks for of pain.001"),
        ofHeader(SENDER, "our BIC in the business header"),
        ofHeader(RECEIVER, "the bank's BIC in the business header"),
        ofNacha(DESTINATION, "the routing number that files go to"),
        ofNacha(ORIGIN, "the id that files come from"),
        ofNacha(DESTINATION_NAME, "the name of the bank"),
        ofNacha(ORIGIN_NAME, "the name of the sender"),
        ofNacha(COMPANY_NAME, "the name that payees see"),
        ofNacha(COMPANY_ID, "the id of the company"),
        ofNacha(ODFI, "the first 8 digits of the originating bank's routing number"),
        ofNacha(ENTRY_DESCRIPTION, "what payees see the payment is for"),
        ConfigKey.optional(
            DISCRETIONARY_DATA, ConfigType.TEXT, "what the company writes for its own use"),
        ConfigKey.withDefault(
            ZONE, ConfigType.TEXT, "America/New_York", "the zone of the originating bank"));
  }

  private static ConfigKey ofHeader(String name, String documentation) {
    return ConfigKey.requiredWhen(name, ConfigType.TEXT, PROFILE + "=" + CBPR_PLUS, documentation);
  }

  private static ConfigKey ofNacha(String name, String documentation) {
    return ConfigKey.requiredWhen(name, ConfigType.TEXT, FORMAT + "=" + NACHA, documentation);
  }

  /**
   * The format of a configuration.
   *
   * @throws IllegalArgumentException naming what does not fit together
   */
  static PaymentFormat of(ConnectorConfig config) {
    String format = config.text(FORMAT);
    String profile = config.text(PROFILE);
    if (format.equals(NACHA)) {
      if (!profile.equals(PaymentProfile.names().get(0))) {
        throw new IllegalArgumentException(PROFILE + " belongs to pain.001, not to " + NACHA);
      }
      return new NachaFormat(originator(config), zone(config));
    }
    PaymentProfile chosen =
        PaymentProfile.named(profile)
            .orElseThrow(() -> new IllegalArgumentException("there is no profile " + profile));
    BusinessHeader header =
        chosen.businessService() == null
            ? null
            : new BusinessHeader(config.text(SENDER), config.text(RECEIVER));
    return new Pain001Format(chosen.in(format), header);
  }

  private static NachaOriginator originator(ConnectorConfig config) {
    return new NachaOriginator(
        config.text(DESTINATION),
        config.text(ORIGIN),
        config.text(DESTINATION_NAME),
        config.text(ORIGIN_NAME),
        config.text(COMPANY_NAME),
        config.text(COMPANY_ID),
        config.text(ODFI),
        config.text(ENTRY_DESCRIPTION),
        config.find(DISCRETIONARY_DATA).orElse(null));
  }

  private static ZoneId zone(ConnectorConfig config) {
    String zone = config.text(ZONE);
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          ZONE + " is no time zone such as America/New_York: " + zone, e);
    }
  }
}
