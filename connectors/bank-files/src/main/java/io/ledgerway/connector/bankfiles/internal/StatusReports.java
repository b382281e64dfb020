package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.iso20022.Pain002Reader;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reports about payments: pain.002. */
final class StatusReports implements MessageKind<PaymentStatusReport> {

  private static final String MESSAGE = "pain.002";

  static boolean isReport(MessageHead head) {
    return MESSAGE.equals(head.message());
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
    Pain002Reader reader = Pain002Reader.open(in, XmlLimits.defaults());
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

  @Override
  public DocumentId id(
      String connectionId, FileEntry file, long index, PaymentStatusReport document) {
    return DocumentId.derivedFrom(BankFiles.ID, connectionId, file.sha256(), Long.toString(index));
  }
}
