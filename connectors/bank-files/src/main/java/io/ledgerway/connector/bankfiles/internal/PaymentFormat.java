package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.model.v1.payment.SealedBatch;
import java.io.OutputStream;

/** A format that payment files are written in, as the bank wants it. Immutable. */
interface PaymentFormat {

  /** How names of files begin where nothing else is configured. */
  String prefix();

  /** How names of files end, such as {@code .xml}. */
  String ending();

  /**
   * Writes a file of one sealed batch; the same batch and stamp give the same bytes.
   *
   * @return what was written
   * @throws ConnectorException of category VALIDATION when it must not go out
   * @throws java.io.UncheckedIOException when the output fails
   */
  WrittenFile write(SealedBatch batch, DispatchStamp stamp, OutputStream out);

  /** That a file must not go out. */
  static ConnectorException refused(String rule, RuntimeException reason) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.VALIDATION,
            Effect.NOT_APPLIED,
            rule,
            String.valueOf(reason.getMessage()).replaceFirst("\\.$", "")
                + ". Nothing was sent: correct the payments and seal a new batch"),
        reason);
  }
}
