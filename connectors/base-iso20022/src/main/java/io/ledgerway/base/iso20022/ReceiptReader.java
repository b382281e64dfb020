package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.IsoInput;
import io.ledgerway.base.iso20022.internal.ReceiptMessage;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a bank answers to a message as a whole, before any payment has a status: camt.025
 * (receipt), admi.007 (receipt acknowledgement) and admi.002 (message reject), of any version,
 * alone, beside a business header, or several in one file.
 *
 * <p>One report of level FILE for each message that is answered. A receipt proves delivery and says
 * nothing of acceptance; its canonical status is ACKNOWLEDGED, REJECTED where it refuses the
 * message, and null where a code is not known. A message reject is REJECTED. Confined to one
 * thread.
 *
 * <pre>{@code
 * try (ReceiptReader reader = ReceiptReader.open(in, XmlLimits.defaults(), ReceiptCodes.NONE)) {
 *   for (var report = reader.next(); report != null; report = reader.next()) {
 *     take(report);
 *   }
 * }
 * }</pre>
 */
public final class ReceiptReader implements AutoCloseable {

  /** The messages that it reads, without versions. */
  public static final Set<String> MESSAGES = Set.of("camt.025", "admi.002", "admi.007");

  private final IsoInput input;
  private final ReceiptMessage message;

  private ReceiptReader(IsoInput input, ReceiptCodes codes) {
    this.input = input;
    this.message = new ReceiptMessage(input, codes);
  }

  /**
   * Opens a message.
   *
   * @param in the file; closed with the reader
   * @param limits what it may ask for
   * @param codes what the bank's codes mean
   * @return the reader
   * @throws io.ledgerway.base.xml.XmlProblem when it is no safe XML or none of these messages
   */
  public static ReceiptReader open(InputStream in, XmlLimits limits, ReceiptCodes codes) {
    return new ReceiptReader(IsoInput.open(in, limits, MESSAGES), codes);
  }

  /**
   * The next report.
   *
   * @return the report, or null after the last one, when the file is known to be complete
   * @throws io.ledgerway.base.xml.XmlProblem when the file can't be read further, or an answer does
   *     not say to which message
   */
  public @Nullable PaymentStatusReport next() {
    return message.next();
  }

  /** Closes the input. */
  @Override
  public void close() {
    input.close();
  }
}
