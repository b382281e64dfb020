package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.iso20022.ReceiptReader;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receipts for files; one with a code that is not known proves nothing and is told to a person. */
final class ReceiptStream implements MessageStream<PaymentStatusReport> {

  private static final int LONGEST = 35;

  private final String fileName;
  private final ReceiptReader reader;
  private final List<Failure> notices = new ArrayList<>();

  ReceiptStream(String fileName, ReceiptReader reader) {
    this.fileName = fileName;
    this.reader = reader;
  }

  @Override
  public @Nullable PaymentStatusReport next() {
    PaymentStatusReport report = reader.next();
    if (report != null && report.canonicalStatus() == null) {
      notices.add(
          Failure.of(
              FailureCategory.VALIDATION,
              Effect.NOT_APPLIED,
              "RECEIPT_CODE",
              "File "
                  + fileName
                  + ": the bank answered "
                  + printable(report.status())
                  + " to file "
                  + printable(report.originalFileId())
                  + ", a code that is not configured. Nothing was concluded from it: ask the bank"
                  + " what it means, then name the code in "
                  + BankFiles.RECEIPT_TAKEN
                  + " or "
                  + BankFiles.RECEIPT_REFUSED));
    }
    return report;
  }

  private static String printable(@Nullable String text) {
    String printable = String.valueOf(text).replaceAll("[^ -~]", "?");
    return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
  }

  @Override
  public List<Failure> passedOver() {
    List<Failure> told = List.copyOf(notices);
    notices.clear();
    return told;
  }

  @Override
  public void close() {
    reader.close();
  }
}
