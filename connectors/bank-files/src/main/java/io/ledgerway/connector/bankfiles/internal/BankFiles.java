package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.ClosingContext;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.model.v1.party.AccountNumber;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  /** A prefix decides neither the folder nor whether the bank sees the file. */
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  private final ConnectorConfig config;
  private final PaymentFormat format;
  private final ClosingContext context;

  private BankFiles(ConnectorConfig config, PaymentFormat format, ConnectorContext context) {
    this.config = config;
    this.format = format;
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
      return new BankFiles(config, FormatConfig.of(config), context);
    } catch (IllegalArgumentException e) {
      throw misconfigured(config, String.valueOf(e.getMessage()));
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

  /** The descriptor declares the document type, so that the caller's parameter is this one. */
  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<RecordReader<T>> reader(OperationId operation) {
    if (operation.equals(READ_REPORTS)) {
      return Optional.of((RecordReader<T>) folderReader(new StatusReports()));
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
