package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.IsoInput;
import io.ledgerway.base.iso20022.internal.Pain002Message;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads pain.002 (payment status report) of any version, report by report, from a message alone,
 * beside its business header, or several in one file.
 *
 * <p>One report for the group where it has a status, one for each payment information that has one,
 * one for each transaction, in document order. What a lower level inherits is not resolved here.
 * Confined to one thread.
 *
 * <pre>{@code
 * try (Pain002Reader reader = Pain002Reader.open(in, XmlLimits.defaults())) {
 *   for (var report = reader.next(); report != null; report = reader.next()) {
 *     take(report);
 *   }
 * }
 * }</pre>
 */
public final class Pain002Reader implements AutoCloseable {

  private final IsoInput input;
  private final Pain002Message message;

  private Pain002Reader(IsoInput input) {
    this.input = input;
    this.message = new Pain002Message(input);
  }

  /**
   * Opens a message.
   *
   * @param in the file; closed with the reader
   * @param limits what it may ask for
   * @return the reader
   * @throws io.ledgerway.base.xml.XmlProblem when it is no safe XML or no pain.002
   */
  public static Pain002Reader open(InputStream in, XmlLimits limits) {
    return new Pain002Reader(IsoInput.open(in, limits, Set.of("pain.002")));
  }

  /**
   * The next report.
   *
   * @return the report, or null after the last one, when the file is known to be complete
   * @throws io.ledgerway.base.xml.XmlProblem when the file can't be read further
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
