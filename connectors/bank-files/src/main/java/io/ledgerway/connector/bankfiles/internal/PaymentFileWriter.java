package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.iso20022.Pain001Refused;
import io.ledgerway.base.iso20022.Pain001Writer;
import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.base.iso20022.WriteResult;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.payment.SealedBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Stages a payment file and publishes it by one rename. */
final class PaymentFileWriter implements RecordWriter<SealedBatch> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ConnectorContext context;
  private final String folder;
  private final String prefix;

  PaymentFileWriter(ConnectorContext context, String folder, String prefix) {
    this.context = context;
    this.folder = folder;
    this.prefix = prefix;
  }

  @Override
  public Optional<Prepared> prepare(WriteBatch<SealedBatch> batch, Call call) {
    call.requireLive(context.clock());
    PaymentFile file = paymentFile(batch);
    // Written to nowhere first: a refused batch must not leave a file behind.
    WriteResult result = check(file);
    StagedFile staged =
        context
            .files()
            .within(call)
            .stage(folder, fileName(batch.stamp()), out -> write(file, out));
    return Optional.of(Prepared.whole(staged, result.losses()));
  }

  private static PaymentFile paymentFile(WriteBatch<SealedBatch> batch) {
    if (batch.items().size() != 1) {
      throw new IllegalArgumentException("A payment file carries exactly one sealed batch");
    }
    SealedBatch sealed = batch.items().get(0).document();
    DispatchStamp stamp = batch.stamp();
    return new PaymentFile(
        stamp.id(), stamp.createdAt(), sealed.batch().initiatingParty(), List.of(sealed));
  }

  private static WriteResult check(PaymentFile file) {
    try {
      return Pain001Writer.write(file, OutputStream.nullOutputStream());
    } catch (Pain001Refused e) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.VALIDATION,
              Effect.NOT_SENT,
              e.findings().get(0).rule(),
              e.getMessage() + ". Nothing was sent: correct the payments and seal a new batch"),
          e);
    }
  }

  private static void write(PaymentFile file, OutputStream out) throws IOException {
    try {
      Pain001Writer.write(file, out);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private String fileName(DispatchStamp stamp) {
    return String.format(
        Locale.ROOT, "%s_%s_%06d.xml", prefix, TIME.format(stamp.createdAt()), stamp.sequence());
  }

  @Override
  public WriteReport write(WriteBatch<SealedBatch> batch, Optional<Prepared> prepared, Call call) {
    call.requireLive(context.clock());
    Prepared staged =
        prepared.orElseThrow(
            () ->
                new IllegalArgumentException("A payment file must be prepared before it is sent"));
    context.files().within(call).publish(staged.requireFile());
    return WriteReport.all(batch.items(), new Outcome.Applied(batch.stamp().id()));
  }
}
