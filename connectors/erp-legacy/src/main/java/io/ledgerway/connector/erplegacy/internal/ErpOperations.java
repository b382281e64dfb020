package io.ledgerway.connector.erplegacy.internal;

import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.time.Duration;

/** The operations and what each profile offers of them. */
public final class ErpOperations {

  /** Posts payables. */
  public static final OperationId POST = new OperationId("post-payables");

  /** Reads what the ERP answered. */
  public static final OperationId READ = new OperationId("read-acknowledgements");

  private static final int MAX_ITEMS = 500;

  /** How long a transaction that was cut off may still be committed. */
  private static final Duration SETTLE = Duration.ofMinutes(5);

  private ErpOperations() {}

  /** A file that one rename publishes; the ERP does not recognise a second copy. */
  public static OperationSpec postByFile(Duration acknowledgeWithin) {
    return post(
        WriteContractBuilder.builder()
            .dedupe(Dedupe.NONE)
            .completion(Completion.ACKNOWLEDGED)
            .acknowledgementWithin(acknowledgeWithin)
            .key(KeyFormat.HEX_32)
            .staged(true)
            .maxItems(MAX_ITEMS)
            .build());
  }

  /** Rows under a primary key that can be asked about. */
  public static OperationSpec postByTable(Duration acknowledgeWithin) {
    return post(
        WriteContractBuilder.builder()
            .dedupe(Dedupe.UNIQUE_REFERENCE)
            .lookup(true)
            .settle(SETTLE)
            .completion(Completion.ACKNOWLEDGED)
            .acknowledgementWithin(acknowledgeWithin)
            .key(KeyFormat.HEX_32)
            .maxItems(MAX_ITEMS)
            .build());
  }

  /** Answers as files, whose names the ERP never uses twice. */
  public static OperationSpec readFiles() {
    return read(new ReadContract(ReadSource.EXCHANGE_FOLDER, true));
  }

  /** Answers in the rows. */
  public static OperationSpec readTable() {
    return read(new ReadContract(ReadSource.CURSOR, false));
  }

  private static OperationSpec post(WriteContract contract) {
    return new OperationSpec(
            POST,
            DocumentType.INVOICE,
            EffectClass.POSTING,
            "post-payable",
            EvidenceLevel.SIMULATED,
            null,
            contract)
        .asDescribable();
  }

  private static OperationSpec read(ReadContract contract) {
    return OperationSpec.read(
            READ, DocumentType.POSTING_ACKNOWLEDGEMENT, EvidenceLevel.SIMULATED, contract)
        .asDescribable();
  }

  /**
   * Whether an operation to be described posts; else it reads.
   *
   * @throws ConnectorException of category UNSUPPORTED when it is none of these
   */
  public static boolean posts(OperationId operation) {
    boolean posts = operation.equals(POST);
    if (!posts && !operation.equals(READ)) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.UNSUPPORTED,
              Effect.NOT_SENT,
              "The ERP has no operation " + operation + " that could be described"));
    }
    return posts;
  }
}
