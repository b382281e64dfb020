package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.bankformats.StatementFormat;
import io.ledgerway.base.iso20022.Pain002Reader;
import io.ledgerway.base.iso20022.ReceiptCodes;
import io.ledgerway.base.iso20022.ReceiptReader;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reports about payments (pain.002), and what a bank answers to a file as a whole: receipts
 * (camt.025, admi.007) and rejections (admi.002).
 *
 * @param codes what the bank's receipt codes mean
 */
record StatusReports(ReceiptCodes codes) implements MessageKind<PaymentStatusReport> {

  private static final String MESSAGE = "pain.002";
  private static final Pattern RECEIPT =
      Pattern.compile(
          "xsd:(camt\\.025|admi\\.002|admi\\.007)\\.|<(\\w+:)?(Rct|RctAck|admi\\.002[.\\d]*)[\\s>]");

  static boolean isReport(MessageHead head) {
    return MESSAGE.equals(head.message()) || ReceiptReader.MESSAGES.contains(head.message());
  }

  @Override
  public DocumentType documentType() {
    return DocumentType.PAYMENT_STATUS_REPORT;
  }

  @Override
  public boolean claims(MessageHead head) {
    return isReport(head);
  }

  @Override
  public MessageStream<PaymentStatusReport> open(String fileName, InputStream in) {
    BufferedInputStream file = new BufferedInputStream(in);
    if (isReceipt(file)) {
      return new ReceiptStream(fileName, ReceiptReader.open(file, XmlLimits.defaults(), codes));
    }
    Pain002Reader reader = Pain002Reader.open(file, XmlLimits.defaults());
    return new MessageStream<>() {
      @Override
      public @Nullable PaymentStatusReport next() {
        return reader.next();
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }

  private static boolean isReceipt(BufferedInputStream file) {
    try {
      return RECEIPT.matcher(StatementFormat.beginning(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public DocumentId id(
      String connectionId, FileEntry file, long index, PaymentStatusReport document) {
    return DocumentId.derivedFrom(BankFiles.ID, connectionId, file.sha256(), Long.toString(index));
  }
}
