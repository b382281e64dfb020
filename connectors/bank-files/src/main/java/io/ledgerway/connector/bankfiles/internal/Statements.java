package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.iso20022.CamtReader;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.value.Severity;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Statements: camt.052, camt.053, camt.054, and every file that nobody else claims, so that it is
 * refused aloud.
 */
final class Statements implements MessageKind<SettlementEvent> {

  private static final int LONGEST_ID = 35;

  @Override
  public DocumentType documentType() {
    return DocumentType.SETTLEMENT_EVENT;
  }

  @Override
  public boolean claims(MessageHead head) {
    return !StatusReports.isReport(head);
  }

  @Override
  public MessageStream<SettlementEvent> open(String fileName, InputStream in) {
    return new Events(fileName, CamtReader.open(in, XmlLimits.defaults()));
  }

  /** The same booking in another file is the same document: connection and file are no part. */
  @Override
  public DocumentId id(String connectionId, FileEntry file, long index, SettlementEvent event) {
    EntryRef entry = event.entry();
    Integer transaction = entry.transactionIndex();
    return DocumentId.derivedFrom(
        "settlement",
        event.account().value(),
        entry.entryId(),
        transaction == null ? "" : transaction.toString());
  }

  /**
   * The events of all statements; one that does not add up or misses an entry ends it with a
   * refusal.
   */
  private record Events(String fileName, CamtReader reader)
      implements MessageStream<SettlementEvent> {

    @Override
    public @Nullable SettlementEvent next() {
      for (StatementItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof StatementItem.Event booked) {
          return booked.event();
        }
        if (item instanceof StatementItem.Remark remark) {
          requireComplete(remark);
        }
        if (item instanceof StatementItem.Footer footer) {
          requireBalance(footer.statement());
        }
      }
      return null;
    }

    private void requireComplete(StatementItem.Remark remark) {
      if (remark.finding().severity().equals(Severity.ERROR)) {
        Long line = remark.line();
        throw new ConnectorException(
            Failure.unreadable(
                "ENTRY_MISSING",
                "File "
                    + fileName
                    + ": "
                    + remark.finding().message()
                    + " The whole file is quarantined and none of it was taken",
                line == null ? null : FileFailures.number(line),
                null));
      }
    }

    private void requireBalance(AccountStatement statement) {
      StatementCheck check = statement.check();
      if (check != null && Boolean.FALSE.equals(check.balanced())) {
        throw new ConnectorException(
            Failure.unreadable(
                "UNBALANCED",
                "File "
                    + fileName
                    + ", statement "
                    + idOf(statement)
                    + ": opening balance and booked entries do not give the closing balance. The"
                    + " whole file is quarantined and none of it was taken: ask the bank for a"
                    + " corrected statement",
                null,
                null));
      }
    }

    /** Banks make ids out of account numbers, and a hostile one may be long. */
    private static String idOf(AccountStatement statement) {
      String id = statement.statement().id();
      if (id == null) {
        return "without id";
      }
      String masked = id.replace(statement.account().value(), statement.account().toString());
      String printable = masked.replaceAll("[^ -~]", "?");
      return printable.length() > LONGEST_ID ? printable.substring(0, LONGEST_ID) : printable;
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
