package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.payment.SealedBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Stages a payment file and publishes it by one rename. */
final class PaymentFileWriter implements RecordWriter<SealedBatch> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ConnectorContext context;
  private final PaymentFormat format;
  private final String folder;
  private final String prefix;

  PaymentFileWriter(ConnectorContext context, PaymentFormat format, String folder, String prefix) {
    this.context = context;
    this.format = format;
    this.folder = folder;
    this.prefix = prefix;
  }

  @Override
  public Optional<Prepared> prepare(WriteBatch<SealedBatch> batch, Call call) {
    call.requireLive(context.clock());
    WriteItem<SealedBatch> item = only(batch);
    SealedBatch sealed = item.document();
    DispatchStamp stamp = batch.stamp();
    WrittenFile written;
    try {
      // Written to nowhere first: a refused batch must not leave a file behind.
      written = format.write(sealed, stamp, OutputStream.nullOutputStream());
    } catch (ConnectorException e) {
      return Optional.of(new Prepared(null, List.of(), Map.of(item.wireKey(), e.failure())));
    }
    StagedFile staged =
        context
            .files()
            .within(call)
            .stage(folder, fileName(stamp), out -> write(sealed, stamp, out));
    return Optional.of(new Prepared(staged, written.losses(), Map.of(), written.references()));
  }

  private static WriteItem<SealedBatch> only(WriteBatch<SealedBatch> batch) {
    if (batch.items().size() != 1) {
      throw new IllegalArgumentException("A payment file carries exactly one sealed batch");
    }
    return batch.items().get(0);
  }

  private void write(SealedBatch sealed, DispatchStamp stamp, OutputStream out) throws IOException {
    try {
      format.write(sealed, stamp, out);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private String fileName(DispatchStamp stamp) {
    return String.format(
        Locale.ROOT,
        "%s_%s_%06d%s",
        prefix,
        TIME.format(stamp.createdAt()),
        stamp.sequence(),
        format.ending());
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
