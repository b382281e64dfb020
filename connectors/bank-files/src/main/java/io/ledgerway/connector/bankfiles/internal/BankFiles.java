package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.iso20022.ReceiptCodes;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.ClosingContext;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.party.AccountNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An open bank connection. Thread-safe; only its readers hold a file open. */
public final class BankFiles implements Connector {

  /** Id of the connector. */
  public static final String ID = "bank-files";

  /** Version of the connector. */
  public static final String VERSION = "0.1.0";

  /** Sends payments. */
  public static final OperationId SEND_PAYMENTS = new OperationId("send-payments");

  /** Reads reports about payments. */
  public static final OperationId READ_REPORTS = new OperationId("read-payment-reports");

  /** Reads statements. */
  public static final OperationId READ_STATEMENTS = new OperationId("read-statements");

  /** Configuration key of the folder that payment files go to. */
  public static final String TO_BANK = "to-bank";

  /** Configuration key of the folder that the bank answers into. */
  public static final String FROM_BANK = "from-bank";

  /** Configuration key of our account that returns of a clearing house are settled on. */
  public static final String NACHA_ACCOUNT = "nacha-account";

  /** Configuration key of the first part of the name of payment files. */
  public static final String FILE_PREFIX = "file-prefix";

  /** Configuration key of the bank's codes for a file that it took. */
  public static final String RECEIPT_TAKEN = "receipt-taken";

  /** Configuration key of the bank's codes for a file that it refused. */
  public static final String RECEIPT_REFUSED = "receipt-refused";

  /** Configuration key of how long the bank's first answer to a file may take. */
  public static final String ACKNOWLEDGE_WITHIN = "acknowledge-within";

  /** A prefix decides neither the folder nor whether the bank sees the file. */
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  private final ConnectorConfig config;
  private final PaymentFormat format;
  private final ReceiptCodes receiptCodes;
  private final ClosingContext context;

  private BankFiles(
      ConnectorConfig config,
      PaymentFormat format,
      ReceiptCodes receiptCodes,
      ConnectorContext context) {
    this.config = config;
    this.format = format;
    this.receiptCodes = receiptCodes;
    this.context = new ClosingContext(context);
  }

  /**
   * Opens a connection.
   *
   * @param config its configuration
   * @param context the world as it may see it
   * @return the connection
   * @throws ConnectorException of category CONFIG when the values do not fit together
   */
  public static BankFiles open(ConnectorConfig config, ConnectorContext context) {
    String prefix = config.find(FILE_PREFIX).orElse("");
    if (!prefix.isEmpty() && !PREFIX.matcher(prefix).matches()) {
      throw misconfigured(
          config,
          FILE_PREFIX
              + " may have up to 64 letters, digits, '_', '-' and '.', and begins with a"
              + " letter or digit");
    }
    Path toBank = Path.of(config.text(TO_BANK)).normalize();
    if (toBank.equals(Path.of(config.text(FROM_BANK)).normalize())) {
      throw misconfigured(config, TO_BANK + " and " + FROM_BANK + " must be two folders");
    }
    try {
      requirePositive(config);
      ReceiptCodes codes =
          new ReceiptCodes(codes(config, RECEIPT_TAKEN), codes(config, RECEIPT_REFUSED));
      return new BankFiles(config, FormatConfig.of(config), codes, context);
    } catch (IllegalArgumentException e) {
      throw misconfigured(config, String.valueOf(e.getMessage()));
    }
  }

  private static Set<String> codes(ConnectorConfig config, String key) {
    Set<String> codes = new TreeSet<>();
    for (String code : config.find(key).orElse("").split(",", -1)) {
      if (!code.isBlank()) {
        codes.add(code.strip());
      }
    }
    return codes;
  }

  private static void requirePositive(ConnectorConfig config) {
    if (config.find(ACKNOWLEDGE_WITHIN).isPresent()
        && config.duration(ACKNOWLEDGE_WITHIN).isZero()) {
      throw new IllegalArgumentException(ACKNOWLEDGE_WITHIN + " must be longer than nothing");
    }
  }

  private static ConnectorException misconfigured(ConnectorConfig config, String what) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG,
            Effect.NOT_SENT,
            "Connection " + config.connectionId() + ": " + what));
  }

  @Override
  public CheckReport check(Call call) {
    call.requireLive(context.clock());
    try {
      context.files().within(call).list(config.text(FROM_BANK));
      return CheckReport.OK;
    } catch (ConnectorException e) {
      return new CheckReport(List.of(e.failure().text()));
    }
  }

  @Override
  public Optional<OperationSpec> operation(OperationId operation) {
    return operation.equals(SEND_PAYMENTS) && config.find(ACKNOWLEDGE_WITHIN).isPresent()
        ? Optional.of(sendPayments(config.duration(ACKNOWLEDGE_WITHIN)))
        : Optional.empty();
  }

  /**
   * What sending payments is.
   *
   * @param acknowledgeWithin how long the bank's first answer to a file may take; zero where none
   *     is expected
   * @return the operation
   */
  public static OperationSpec sendPayments(Duration acknowledgeWithin) {
    return new OperationSpec(
        SEND_PAYMENTS,
        DocumentType.SEALED_BATCH,
        EffectClass.PAYMENT,
        "send-batch",
        EvidenceLevel.SIMULATED,
        null,
        WriteContractBuilder.builder()
            .dedupe(Dedupe.NONE)
            .acknowledgementWithin(acknowledgeWithin)
            .key(KeyFormat.DOCUMENT_FIELD)
            .staged(true)
            .maxItems(1)
            .build());
  }

  /** The descriptor declares the document type, so that the caller's parameter is this one. */
  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<RecordReader<T>> reader(OperationId operation) {
    if (operation.equals(READ_REPORTS)) {
      return Optional.of((RecordReader<T>) folderReader(new StatusReports(receiptCodes)));
    }
    if (operation.equals(READ_STATEMENTS)) {
      return Optional.of((RecordReader<T>) folderReader(new Statements(returnsAccount())));
    }
    return Optional.empty();
  }

  private @Nullable AccountNumber returnsAccount() {
    return config.find(NACHA_ACCOUNT).map(AccountNumber::new).orElse(null);
  }

  private <T> RecordReader<T> folderReader(MessageKind<T> kind) {
    return new MessageFolderReader<>(context, config.connectionId(), config.text(FROM_BANK), kind);
  }

  /** The descriptor declares the document type, so that the caller's parameter is this one. */
  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
    if (!operation.equals(SEND_PAYMENTS)) {
      return Optional.empty();
    }
    return Optional.of(
        (RecordWriter<T>)
            new PaymentFileWriter(
                context,
                format,
                config.text(TO_BANK),
                config.find(FILE_PREFIX).orElse(format.prefix())));
  }

  @Override
  public void close() {
    context.close();
  }
}
