package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.bankformats.Bai2Reader;
import io.ledgerway.base.bankformats.Mt940Reader;
import io.ledgerway.base.bankformats.NachaOptions;
import io.ledgerway.base.bankformats.NachaReader;
import io.ledgerway.base.bankformats.StatementFormat;
import io.ledgerway.base.bankformats.Strictness;
import io.ledgerway.base.iso20022.CamtReader;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Statements of every format, returns, and every file that nobody else claims, so that it is
 * refused aloud.
 *
 * @param returnsAccount our account that returns of a clearing house are settled on, which they do
 *     not name; null where none are expected
 */
record Statements(@Nullable AccountNumber returnsAccount) implements MessageKind<SettlementEvent> {

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
    BufferedInputStream file = new BufferedInputStream(in);
    return switch (format(file)) {
      case XML -> {
        CamtReader reader = CamtReader.open(file, XmlLimits.defaults());
        yield new StatementStream(fileName, reader::next, reader::close);
      }
      case MT940 -> {
        Mt940Reader reader = Mt940Reader.open(file, Strictness.LENIENT);
        yield new StatementStream(fileName, reader::next, reader::close);
      }
      case BAI2 -> {
        Bai2Reader reader = Bai2Reader.open(file, Strictness.LENIENT);
        yield new StatementStream(fileName, reader::next, reader::close);
      }
      case NACHA -> {
        NachaOptions options = NachaOptions.of(accountOfReturns(fileName), Strictness.LENIENT);
        yield new NachaStream(fileName, NachaReader.open(file, options));
      }
    };
  }

  /** What begins like nothing known is refused as XML that is none. */
  private static StatementFormat format(BufferedInputStream file) {
    try {
      return StatementFormat.of(file).orElse(StatementFormat.XML);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AccountNumber accountOfReturns(String fileName) {
    if (returnsAccount == null) {
      throw new ConnectorException(
          Failure.unreadable(
              "NO_ACCOUNT",
              "File "
                  + fileName
                  + ": NACHA returns do not name our account. Set "
                  + BankFiles.NACHA_ACCOUNT
                  + ", then deliver the file again",
              null,
              null));
    }
    return returnsAccount;
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
}
