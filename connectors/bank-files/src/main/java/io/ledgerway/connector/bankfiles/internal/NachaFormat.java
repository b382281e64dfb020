package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.bankformats.NachaFile;
import io.ledgerway.base.bankformats.NachaOriginator;
import io.ledgerway.base.bankformats.NachaRefused;
import io.ledgerway.base.bankformats.NachaResult;
import io.ledgerway.base.bankformats.NachaTrace;
import io.ledgerway.base.bankformats.NachaWriter;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.model.v1.payment.SealedBatch;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * NACHA. The sequence of the dispatch tells the files of a day apart, and gives each of a thousand
 * files its own range of trace numbers.
 *
 * @param originator what the bank gave
 * @param zone zone of the originating bank, in which a file has its date
 */
record NachaFormat(NachaOriginator originator, ZoneId zone) implements PaymentFormat {

  private static final String MODIFIERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int RANGES = 1_000;
  private static final int RANGE = 10_000;
  private static final int MOST_PAYMENTS = RANGE - 1;

  @Override
  public String prefix() {
    return "LEDGERWAY_NACHA";
  }

  @Override
  public String ending() {
    return ".ach";
  }

  @Override
  public WrittenFile write(SealedBatch batch, DispatchStamp stamp, OutputStream out) {
    if (batch.instructions().size() > MOST_PAYMENTS) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.VALIDATION,
              Effect.NOT_APPLIED,
              "TOO_MANY_PAYMENTS",
              "A NACHA file takes at most "
                  + MOST_PAYMENTS
                  + " payments. Nothing was sent: seal smaller batches"));
    }
    long sequence = stamp.sequence();
    NachaFile file =
        new NachaFile(
            originator,
            LocalDateTime.ofInstant(stamp.createdAt(), zone),
            MODIFIERS.charAt((int) Math.floorMod(sequence - 1, (long) MODIFIERS.length())),
            1 + (int) Math.floorMod(sequence - 1, (long) RANGES) * RANGE,
            List.of(batch));
    try {
      NachaResult written = NachaWriter.write(file, out);
      Map<String, String> traces = new HashMap<>();
      for (NachaTrace each : written.traces()) {
        traces.put(each.instruction().value(), each.traceNumber());
      }
      return new WrittenFile(written.losses(), traces);
    } catch (NachaRefused e) {
      throw PaymentFormat.refused(e.findings().get(0).rule(), e);
    }
  }
}
