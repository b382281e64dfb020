package io.ledgerway.connector.erplegacy;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.erplegacy.internal.ErpOperations;
import io.ledgerway.connector.erplegacy.internal.file.FileConnector;
import io.ledgerway.connector.erplegacy.internal.file.FileSettings;
import io.ledgerway.connector.erplegacy.internal.layout.Layout;
import io.ledgerway.connector.erplegacy.internal.layout.LayoutException;
import io.ledgerway.connector.erplegacy.internal.map.Acknowledgements;
import io.ledgerway.connector.erplegacy.internal.staging.StagingConnector;
import io.ledgerway.connector.erplegacy.internal.staging.StagingSettings;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Connects to an ERP without an API, by files or by staging tables. Thread-safe.
 *
 * <p>The descriptor declares the weaker of the two contracts; an open connection tells what its
 * profile offers.
 */
public final class ErpLegacyConnectorProvider implements ConnectorProvider {

  private static final String PROFILE = "profile";
  private static final String FILE_DROP = "file-drop";
  private static final String STAGING_TABLES = "staging-tables";
  private static final String COMPANY = "company";
  private static final String TO_ERP = "to-erp";
  private static final String FROM_ERP = "from-erp";
  private static final String SENDER = "sender";
  private static final String RECEIVER = "receiver";
  private static final String ACKNOWLEDGE_WITHIN = "acknowledge-within";
  private static final String TEST = "test";
  private static final String LAYOUT = "layout";
  private static final String CREATE_TABLES = "create-tables";

  private static final String FILES_ONLY = PROFILE + "=" + FILE_DROP;
  private static final String A_DAY = "PT24H";

  private static final ConfigSpec CONFIG =
      new ConfigSpec(
          List.of(
              ConfigKey.choice(
                  PROFILE, List.of(FILE_DROP, STAGING_TABLES), "how the ERP takes documents"),
              ConfigKey.required(COMPANY, ConfigType.TEXT, "the company code in the ERP"),
              ConfigKey.requiredWhen(
                  TO_ERP, ConfigType.FOLDER, FILES_ONLY, "the folder that the ERP takes from"),
              ConfigKey.requiredWhen(
                  FROM_ERP, ConfigType.FOLDER, FILES_ONLY, "the folder that the ERP answers into"),
              ConfigKey.withDefault(
                  SENDER, ConfigType.TEXT, "LEDGERWAY", "our name in file headers"),
              ConfigKey.withDefault(
                  RECEIVER, ConfigType.TEXT, "ERP", "the ERP's name in file headers"),
              ConfigKey.withDefault(
                  ACKNOWLEDGE_WITHIN, ConfigType.DURATION, A_DAY, "how long an answer may take"),
              ConfigKey.withDefault(
                  TEST, ConfigType.BOOLEAN, "false", "whether files are marked as tests"),
              ConfigKey.withDefault(
                  LAYOUT,
                  ConfigType.TEXT,
                  Layout.BUILT_IN.get(0),
                  "what files look like: a name or the lines of a layout"),
              ConfigKey.withDefault(
                  CREATE_TABLES,
                  ConfigType.BOOLEAN,
                  "false",
                  "whether absent staging tables are made when the connection opens")));

  private static final ConnectorDescriptor DESCRIPTOR =
      new ConnectorDescriptor(
          Acknowledgements.CONNECTOR,
          Acknowledgements.VERSION,
          ConnectorDescriptor.SPI_VERSION,
          "ERP without an API",
          List.of(
              "APINV and APACK files, version 1, or files by a layout", "STG_APINV staging tables"),
          List.of(ErpOperations.postByFile(Duration.parse(A_DAY)), ErpOperations.readFiles()));

  @Override
  public ConnectorDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ConfigSpec configSpec() {
    return CONFIG;
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    String company = config.text(COMPANY);
    if (!company.matches("[A-Za-z0-9-]{1,20}")) {
      throw refused(
          config, "The company is a part of names: give 1 to 20 letters, digits or hyphens", null);
    }
    Duration within = config.duration(ACKNOWLEDGE_WITHIN);
    if (config.text(PROFILE).equals(STAGING_TABLES)) {
      return StagingConnector.open(
          new StagingSettings(config.connectionId(), company, within),
          isOn(config, CREATE_TABLES),
          context,
          call);
    }
    return FileConnector.open(
        new FileSettings(
            config.connectionId(),
            company,
            config.text(TO_ERP),
            config.text(FROM_ERP),
            config.text(SENDER),
            config.text(RECEIVER),
            within,
            isOn(config, TEST),
            layout(config)),
        context);
  }

  private static Layout layout(ConnectorConfig config) {
    try {
      return Layout.of(config.text(LAYOUT));
    } catch (LayoutException e) {
      throw refused(config, "The layout can't be used: " + e.getMessage(), e);
    }
  }

  private static ConnectorException refused(
      ConnectorConfig config, String why, @Nullable Exception cause) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG,
            Effect.NOT_SENT,
            "Connection " + config.connectionId() + ": " + why),
        cause);
  }

  private static boolean isOn(ConnectorConfig config, String key) {
    return config.text(key).equals("true");
  }
}
