package io.ledgerway.connector.bankfiles;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.bankfiles.internal.BankFiles;
import io.ledgerway.connector.bankfiles.internal.FormatConfig;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens banks that exchange files through two folders: ISO 20022, SWIFT MT, BAI2, NACHA. Stateless
 * and thread-safe.
 *
 * <p>A folder tells nothing about what the bank took out of it: a file is sent once, and in doubt
 * held.
 */
public final class BankFilesConnectorProvider implements ConnectorProvider {

  private static final ReadContract ANSWERS = new ReadContract(ReadSource.EXCHANGE_FOLDER, true);

  private static final ConnectorDescriptor DESCRIPTOR =
      new ConnectorDescriptor(
          BankFiles.ID,
          BankFiles.VERSION,
          ConnectorDescriptor.SPI_VERSION,
          "Bank that exchanges files",
          List.of(
              "pain.001.001.09",
              "pain.001.001.03",
              "pain.002",
              "camt.025",
              "admi.002",
              "admi.007",
              "camt.052",
              "camt.053",
              "camt.054",
              "MT940",
              "MT942",
              "BAI2",
              "NACHA"),
          List.of(
              BankFiles.sendPayments(Duration.ZERO),
              OperationSpec.read(
                  BankFiles.READ_REPORTS,
                  DocumentType.PAYMENT_STATUS_REPORT,
                  EvidenceLevel.SIMULATED,
                  ANSWERS),
              OperationSpec.read(
                  BankFiles.READ_STATEMENTS,
                  DocumentType.SETTLEMENT_EVENT,
                  EvidenceLevel.SIMULATED,
                  ANSWERS)));

  private static final ConfigSpec CONFIG =
      new ConfigSpec(
          Stream.concat(
                  Stream.of(
                      ConfigKey.required(
                          BankFiles.TO_BANK,
                          ConfigType.FOLDER,
                          "the folder that the bank fetches from"),
                      ConfigKey.required(
                          BankFiles.FROM_BANK,
                          ConfigType.FOLDER,
                          "the folder that the bank answers into"),
                      ConfigKey.optional(
                          BankFiles.FILE_PREFIX,
                          ConfigType.TEXT,
                          "how the names of payment files begin"),
                      ConfigKey.optional(
                          BankFiles.NACHA_ACCOUNT,
                          ConfigType.TEXT,
                          "our account that NACHA returns are settled on"),
                      ConfigKey.optional(
                          BankFiles.ACKNOWLEDGE_WITHIN,
                          ConfigType.DURATION,
                          "how long the bank's first answer to a file may take"),
                      ConfigKey.optional(
                          BankFiles.RECEIPT_TAKEN,
                          ConfigType.TEXT,
                          "the bank's codes in receipts for a file that it took"),
                      ConfigKey.optional(
                          BankFiles.RECEIPT_REFUSED,
                          ConfigType.TEXT,
                          "the bank's codes in receipts for a file that it refused")),
                  FormatConfig.keys().stream())
              .toList());

  /** The provider that {@link java.util.ServiceLoader} makes. */
  public BankFilesConnectorProvider() {}

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
    return BankFiles.open(config, context);
  }
}
